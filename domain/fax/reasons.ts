import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the fax room says no. */
export const faxReasons = {
  "no-fax-way": {
    status: 409,
    says: text(
      "還沒有設定傳真怎麼發出（KEPT_FAX_SENDFAX 或 KEPT_FAX_MAIL）。請管理員設定，現在先打電話。",
      "还没有设置传真怎么发出（KEPT_FAX_SENDFAX 或 KEPT_FAX_MAIL）。请管理员设置，现在先打电话。",
      "No way to send faxes is set (KEPT_FAX_SENDFAX or KEPT_FAX_MAIL). Ask an administrator to set one, and call meanwhile.",
    ),
  },
  "fax-number-unusable": {
    status: 422,
    says: text(
      "「{number}」不是能撥的傳真號碼。請改用電話，或填上號碼。",
      "“{number}”不是能拨的传真号码。请改用电话，或填上号码。",
      "“{number}” is no number a fax can be sent to. Call, or enter the number.",
    ),
  },
  "not-a-fax": {
    status: 409,
    says: text(
      "這件來訊不是傳真，不能用傳真回執。",
      "这件来讯不是传真，不能用传真回执。",
      "This is not a fax, so it is not acknowledged by fax.",
    ),
  },
  "acknowledged-already": {
    status: 409,
    says: text(
      "{who} 已受理並回執這份傳真。",
      "{who} 已受理并回执这份传真。",
      "{who} has accepted and acknowledged this fax already.",
    ),
  },
  "fax-settled-already": {
    status: 409,
    says: text("這件來訊已由 {who} 處理。", "这件来讯已由 {who} 处理。", "{who} has settled this arrival already."),
  },
  "letters-not-installed": {
    status: 409,
    says: text(
      "這種文字還不能辨識。請管理員在伺服器安裝 Tesseract 的語言包，作法在「來訊的來源」。",
      "这种文字还不能识别。请管理员在服务器安装 Tesseract 的语言包，做法在“来讯的来源”。",
      "These letters cannot be read yet. Ask an administrator to install Tesseract's package for them; how stands under Sources.",
    ),
  },
  "fax-not-found": {
    status: 404,
    says: text("沒有這份傳真。", "没有这份传真。", "There is no such fax."),
  },
  "fax-not-drawn": {
    status: 409,
    says: text(
      "這份傳真還沒有排好版，請稍候再看。",
      "这份传真还没有排好版，请稍候再看。",
      "The page of this fax is not drawn yet; look again in a moment.",
    ),
  },
  "report-unreadable": {
    status: 422,
    says: text("傳送報告讀不懂：{what}", "传送报告读不懂：{what}", "The transmission report cannot be read: {what}"),
  },
} as const satisfies Reasons;

export const refuse = refuser(faxReasons);
