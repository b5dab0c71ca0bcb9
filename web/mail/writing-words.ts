import { text } from "@kept/domain/kit/language.ts";

/** What stands beside a mail as one writes it. */
export const writingWords = {
  onceSent: text("寄出後", "发出后", "Once it has left"),
  thenNothing: text("寄出後不改狀態", "发出后不改状态", "then change nothing"),
  thenWaits: text("寄出後：{reason}", "发出后：{reason}", "then wait: {reason}"),
  bold: text("粗體", "粗体", "Bold"),
  list: text("清單", "列表", "List"),
  link: text("連結", "链接", "Link"),
  preview: text("預覽", "预览", "Preview"),
  marks: text("文字格式", "文字格式", "How the words stand"),
  quote: text("引用對方上一封", "引用对方上一封", "Quote their last mail"),
  sign: text("附上簽名", "附上签名", "With signature"),
  mySignature: text("我的簽名", "我的签名", "My signature"),
  mySignatureHint: text(
    "寫給客戶的信用客戶的語言，公司信箱的簽名接在後面。",
    "写给客户的邮件用客户的语言，公司邮箱的签名接在后面。",
    "Mail to a customer uses their language; the mailbox's own signature follows.",
  ),
  "in-zh-Hant": text("繁體中文", "繁体中文", "Traditional Chinese"),
  "in-zh-Hans": text("簡體中文", "简体中文", "Simplified Chinese"),
  "in-en": text("英文", "英文", "English"),
  save: text("儲存簽名", "保存签名", "Save the signature"),
  cancel: text("取消", "取消", "Cancel"),
};
