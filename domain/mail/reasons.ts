import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the mail room says no. */
export const mailReasons = {
  "mailbox-not-found": {
    status: 404,
    says: text("沒有這個信箱。", "没有这个邮箱。", "There is no such mailbox."),
  },
  "mailbox-name-taken": {
    status: 409,
    says: text("已有一個信箱叫「{name}」。", "已有一个邮箱叫“{name}”。", "A mailbox is named “{name}” already."),
  },
  "mailbox-changed": {
    status: 409,
    says: text(
      "這個信箱的設定剛被別人改過。請看過後再改一次。",
      "这个邮箱的设置刚被别人改过。请看过后再改一次。",
      "Somebody else has just changed this mailbox. Look at it, then change it again.",
    ),
  },
  "mail-not-found": {
    status: 404,
    says: text("沒有這封郵件。", "没有这封邮件。", "There is no such mail."),
  },
} as const satisfies Reasons;

export const refuse = refuser(mailReasons);
