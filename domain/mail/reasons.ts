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
  "file-not-of-ticket": {
    status: 422,
    says: text(
      "只能附上這張單上已有的檔案。請先把檔案附加到單上。",
      "只能附上这张单上已有的文件。请先把文件附加到单上。",
      "Only files that are on this ticket can be sent. Attach the file to it first.",
    ),
  },
  "no-mail-server": {
    status: 409,
    says: text(
      "還沒有設定寄信伺服器（KEPT_SMTP_URL），信寄不出去。請管理員設定。",
      "还没有设置发信服务器（KEPT_SMTP_URL），邮件发不出去。请管理员设置。",
      "No mail server is set (KEPT_SMTP_URL), so nothing can be sent. Ask an administrator to set one.",
    ),
  },
  "only-people-write": {
    status: 403,
    says: text("只有登入的人可以寫信。", "只有登录的人可以写信。", "Only people who have signed in can write mail."),
  },
  "mail-has-left": {
    status: 409,
    says: text(
      "這封信已經寄出，不能收回。",
      "这封邮件已经发出，不能撤回。",
      "This mail has left and cannot be taken back.",
    ),
  },
  "arrival-settled-already": {
    status: 409,
    says: text("這件來訊已由 {who} 處理。", "这件来讯已由 {who} 处理。", "{who} has settled this arrival already."),
  },
  "mail-not-found": {
    status: 404,
    says: text("沒有這封郵件。", "没有这封邮件。", "There is no such mail."),
  },
} as const satisfies Reasons;

export const refuse = refuser(mailReasons);
