import { text } from "@kept/domain/kit/language.ts";

/** The words of faxes that go out. */
export const messages = {
  acknowledge: text("受理並回執", "受理并回执", "Accept and acknowledge"),
  acknowledged: text(
    "已受理，回執傳真正在發往 {number}",
    "已受理，回执传真正在发往 {number}",
    "Accepted; the acknowledgement goes to {number}",
  ),
  answerFax: text("用傳真答覆", "用传真答复", "Answer by fax"),
  sendFax: text("發傳真", "发传真", "Send a fax"),
  faxes: text("發出的傳真", "发出的传真", "Faxes sent"),
  number: text("傳真號碼", "传真号码", "Fax number"),
  subject: text("主旨", "主题", "Subject"),
  text: text("內容", "内容", "Text"),
  send: text("發出", "发出", "Send"),
  cancel: text("取消", "取消", "Cancel"),
  page: text("看這一頁", "看这一页", "See the page"),
  pages: text("{n} 頁", "{n} 页", "{n} pages"),
  "purpose-acknowledgement": text("回執", "回执", "Acknowledgement"),
  "purpose-ticket-opened": text("單號通知", "单号通知", "Ticket number"),
  "purpose-reply": text("答覆", "答复", "Reply"),
  "fax-waiting": text("等待發往 {number}", "等待发往 {number}", "Waiting to go to {number}"),
  "fax-handing-over": text("正在交給傳真伺服器", "正在交给传真服务器", "Being handed to the fax server"),
  "fax-handed-over": text("正在撥 {number}", "正在拨 {number}", "Dialling {number}"),
  "fax-sent": text("已送達 {number}", "已送达 {number}", "Arrived at {number}"),
  "fax-failed": text("沒有送達 {number}", "没有送达 {number}", "Could not be sent to {number}"),
  "fax-unsure": text("是否送達 {number} 不明", "是否送达 {number} 不明", "Nobody told whether it arrived at {number}"),
};
