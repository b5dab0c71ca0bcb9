import { text } from "@kept/domain/kit/language.ts";

/** The words of faxes that come as mail. */
export const faxMessages = {
  faxes: text("傳真以郵件寄到這個信箱", "传真以邮件发到这个邮箱", "Faxes come to this mailbox as mail"),
  faxesHint: text(
    "附有 PDF 或 TIFF 的信會成為傳真，用傳真的時限（3.2c）；其他的信仍是信。",
    "附有 PDF 或 TIFF 的邮件会成为传真，用传真的时限（3.2c）；其他的邮件仍是邮件。",
    "A mail with a PDF or TIFF becomes a fax with the clock of faxes (3.2c); any other stays a mail.",
  ),
  preset: text("服務怎麼寫明號碼", "服务怎么写明号码", "How the service names the number"),
  anyPreset: text("自己設定", "自己设置", "As set below"),
  place: text("號碼在哪裡", "号码在哪里", "Where the number stands"),
  "place-anywhere": text("不一定，自己找", "不一定，自己找", "Anywhere; look for it"),
  "place-subject": text("主旨", "主题", "Subject"),
  "place-name": text("寄件人名稱", "发件人名称", "Sender’s name"),
  "place-address": text("寄件人地址", "发件人地址", "Sender’s address"),
  "place-text": text("信的內容", "邮件的内容", "Text of the mail"),
  pattern: text("號碼前後的字", "号码前后的字", "What stands around the number"),
  patternHint: text(
    "如「來自 {number} 的傳真」；* 代表任何字。空著就取第一個號碼。",
    "如“来自 {number} 的传真”；* 代表任何字。空着就取第一个号码。",
    "As “Fax from {number}”; * is anything. Empty: the first number there.",
  ),
};
