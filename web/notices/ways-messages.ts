import { text } from "@kept/domain/kit/language.ts";

/** The words of the page where one chooses how to be told. */
export const messages = {
  title: text("通知方式", "通知方式", "How I am told"),
  lede: text(
    "選了就生效。要您處理的事，無論怎麼選都會在 Kept 裡等您。",
    "选了就生效。要您处理的事，无论怎么选都会在 Kept 里等您。",
    "What you choose holds at once. Whatever wants something of you waits in Kept all the same.",
  ),
  mailOff: text(
    "這裡還沒有設定郵件伺服器，所以目前不會寄信。您的選擇會留到設定好之後。",
    "这里还没有设置邮件服务器，所以目前不会寄信。您的选择会留到设置好之后。",
    "No mail server is set up here yet, so nothing is mailed. Your choices are kept until there is one.",
  ),
  topic: text("什麼事", "什么事", "About"),
  app: text("在 Kept 裡", "在 Kept 里", "In Kept"),
  mail: text("郵件", "邮件", "By mail"),
  push: text("推播", "推送", "Push"),
  "at-once": text("馬上", "马上", "at once"),
  digest: text("每天一封", "每天一封", "once a day"),
  never: text("不寄", "不寄", "never"),
  appHint: text(
    "不勾選：只是讓您知道的事，直接算已讀。馬上寄的郵件會先等一分鐘；您在 Kept 裡讀了，就不寄。",
    "不勾选：只是让您知道的事，直接算已读。马上寄的邮件会先等一分钟；您在 Kept 里读了，就不寄。",
    "Not ticked: what only informs you stands as read. Mail at once waits a minute: if you read it in Kept, it is not sent.",
  ),
  quiet: text("安靜時段", "安静时段", "Quiet hours"),
  quietOn: text("這段時間不寄郵件，也不推播", "这段时间不寄邮件，也不推送", "No mail and no push during these hours"),
  quietHint: text(
    "例外：您當班時，承諾逾期會馬上通知。",
    "例外：您当班时，承诺超时会马上通知。",
    "Except for a promise that breaks while you are on duty.",
  ),
  from: text("從", "从", "From"),
  until: text("到", "到", "Until"),
  digestTitle: text("每天一封的郵件", "每天一封的邮件", "The daily letter"),
  digestAt: text("寄出時間", "寄出时间", "Comes at"),
  inZone: text("時間按您的時區：{zone}。", "时间按您的时区：{zone}。", "Times are those of your zone, {zone}."),
  saved: text("已儲存", "已保存", "Saved"),
} as const;
