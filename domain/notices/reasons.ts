import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** What the room refuses. */
export const noticeReasons = {
  "notice-not-found": {
    status: 404,
    says: text(
      "找不到這則通知，或它不是給您的。",
      "找不到这则通知，或它不是给您的。",
      "There is no such notice, or it is not addressed to you.",
    ),
  },
  "notices-are-for-people": {
    status: 403,
    says: text(
      "通知只給人，不給程式。請以個人身分登入。",
      "通知只给人，不给程序。请以个人身份登录。",
      "Notices are for people, not for programs. Please sign in as a person.",
    ),
  },
  "device-not-found": {
    status: 404,
    says: text(
      "找不到這個瀏覽器，可能已停止推播。",
      "找不到这个浏览器，可能已停止推送。",
      "There is no such browser; it may have been ended.",
    ),
  },
  "push-address-unfit": {
    status: 422,
    says: text(
      "這個瀏覽器給的推播位址不能用。請換個瀏覽器，或告訴管理員。",
      "这个浏览器给的推送地址不能用。请换个浏览器，或告诉管理员。",
      "The push address this browser gave cannot be used. Please try another browser, or tell an administrator.",
    ),
  },
  "snooze-not-ahead": {
    status: 422,
    says: text(
      "那個時刻已經過了，或今天已太晚。請選明天或更晚的日子。",
      "那个时刻已经过了，或今天已太晚。请选明天或更晚的日子。",
      "That moment has passed, or it is too late today. Please choose tomorrow or a later day.",
    ),
  },
  "notice-already-done": {
    status: 409,
    says: text(
      "這件事已經處理，不必再擱置。",
      "这件事已经处理，不必再搁置。",
      "This has been dealt with, so there is nothing to put off.",
    ),
  },
  "letter-not-in-trouble": {
    status: 404,
    says: text(
      "這封信已不在問題之列，可能有人剛處理過。請重新整理清單。",
      "这封信已不在问题之列，可能有人刚处理过。请刷新列表。",
      "This letter is no longer in trouble; someone may just have seen to it. Please look at the list again.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(noticeReasons);
