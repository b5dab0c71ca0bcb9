import { text } from "../kit/language.ts";
import type { Reasons } from "../kit/refusal.ts";

/** Why following, reminders, kept replies and time spent are refused. */
export const besideReasons = {
  "needs-person": {
    status: 403,
    says: text(
      "這件事屬於人員，程式金鑰不能做。請登入後再做。",
      "这件事属于人员，程序密钥不能做。请登录后再做。",
      "This belongs to a person; a program's key cannot do it. Sign in first.",
    ),
  },
  "reminder-not-found": {
    status: 404,
    says: text(
      "沒有這個提醒，可能已被刪除。請看最新的清單。",
      "没有这个提醒，可能已被删除。请看最新的列表。",
      "There is no such reminder; it may have been deleted. Look at the list as it is now.",
    ),
  },
  "reminder-in-past": {
    status: 422,
    says: text(
      "這個時間已經過了。請選以後的時間。",
      "这个时间已经过了。请选以后的时间。",
      "That time has passed. Choose a time that lies ahead.",
    ),
  },
  "reply-not-found": {
    status: 404,
    says: text(
      "沒有這則常用回覆，可能已被刪除。請回到列表。",
      "没有这条常用回复，可能已被删除。请回到列表。",
      "There is no such reply; it may have been deleted. Go back to the list.",
    ),
  },
  "reply-of-another": {
    status: 403,
    says: text(
      "這則常用回覆屬於 {owner}。請另存一則自己的，或請他更改。",
      "这条常用回复属于 {owner}。请另存一条自己的，或请他更改。",
      "This reply belongs to {owner}. Keep one of your own, or ask them to change it.",
    ),
  },
  "reply-changed-meanwhile": {
    status: 409,
    says: text(
      "這則常用回覆剛被別人改過。請看現在的內容，再改一次。",
      "这条常用回复刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed this reply meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "no-watch-runs": {
    status: 409,
    says: text(
      "您在這張單上沒有計時。請先開始，或直接輸入時間。",
      "您在这张单上没有计时。请先开始，或直接输入时间。",
      "No watch of yours runs on this ticket. Start one, or type the time.",
    ),
  },
  "time-not-found": {
    status: 404,
    says: text(
      "沒有這筆時間，可能已被移除。請看最新的清單。",
      "没有这笔时间，可能已被移除。请看最新的列表。",
      "There is no such time; it may have been taken away. Look at the list as it is now.",
    ),
  },
  "time-of-another": {
    status: 403,
    says: text(
      "這筆時間是 {who} 寫的，只有本人可以更正。請他更正。",
      "这笔时间是 {who} 写的，只有本人可以更正。请他更正。",
      "{who} wrote this time down; only they can correct it. Ask them.",
    ),
  },
  "time-lies-ahead": {
    status: 422,
    says: text(
      "這一天還沒到。請選今天或更早的日子。",
      "这一天还没到。请选今天或更早的日子。",
      "That day has not come yet. Choose today or an earlier day.",
    ),
  },
  "tag-unknown": {
    status: 404,
    says: text(
      "沒有單有這個標籤，可能剛被改過。請看現在的清單。",
      "没有单有这个标签，可能刚被改过。请看现在的列表。",
      "No ticket has this tag; it may have been changed just now. Look at the list as it is.",
    ),
  },
  "tags-on-too-many": {
    status: 422,
    says: text(
      "超過 {most} 張單有這些標籤，無法一次更改。請聯絡管理員。",
      "超过 {most} 张单有这些标签，无法一次更改。请联系管理员。",
      "More than {most} tickets have these tags, too many to change at once. Ask an administrator.",
    ),
  },
  "tag-change-unknown": {
    status: 404,
    says: text(
      "找不到這次更改。請重新載入。",
      "找不到这次更改。请重新加载。",
      "There is no such change. Load the page again.",
    ),
  },
} as const satisfies Reasons;
