import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the arrivals room says no. */
export const arrivalReasons = {
  "arrival-not-found": {
    status: 404,
    says: text("沒有這件來訊。", "没有这件来讯。", "There is no such arrival."),
  },
  "arrival-settled": {
    status: 409,
    says: text(
      "這件來訊已由 {who} 處理。要重新處理，請先復原。",
      "这件来讯已由 {who} 处理。要重新处理，请先撤销。",
      "{who} has settled this arrival. Take that back first to go on with it.",
    ),
  },
  "arrival-not-settled": {
    status: 409,
    says: text(
      "這件來訊還沒有處理，沒有什麼可復原。",
      "这件来讯还没有处理，没有什么可撤销。",
      "This arrival is not settled, so there is nothing to take back.",
    ),
  },
  "arrival-in-ticket": {
    status: 409,
    says: text(
      "這件來訊已成為故障單 {number}，不能復原。請在故障單上繼續。",
      "这件来讯已成为故障单 {number}，不能撤销。请在故障单上继续。",
      "This arrival has become ticket {number} and cannot be taken back. Go on with the ticket.",
    ),
  },
  "arrival-of-colleague": {
    status: 409,
    says: text(
      "這件來訊由 {who} 處理中。要接手，請按「接手」。",
      "这件来讯由 {who} 处理中。要接手，请按“接手”。",
      "{who} has this arrival in hand. Take it over first.",
    ),
  },
  "no-report-needs-words": {
    status: 422,
    says: text("選了「其他」，請寫下原因。", "选了“其他”，请写下原因。", "You chose “other”: write down why."),
  },
  "file-not-of-arrival": {
    status: 404,
    says: text("這件來訊沒有這個檔案。", "这件来讯没有这个文件。", "This arrival has no such file."),
  },
  "source-not-found": {
    status: 404,
    says: text(
      "沒有這個來源，或它已停用。",
      "没有这个来源，或它已停用。",
      "There is no such source, or it is switched off.",
    ),
  },
  "source-name-taken": {
    status: 409,
    says: text("已有一個來源叫「{name}」。", "已有一个来源叫“{name}”。", "A source is named “{name}” already."),
  },
  "signature-wrong": {
    status: 401,
    says: text(
      "簽章不對。請檢查密鑰，並以 HMAC-SHA256 對「時間戳.內容」簽章。",
      "签名不对。请检查密钥，并以 HMAC-SHA256 对“时间戳.内容”签名。",
      "The signature is wrong. Check the secret, and sign “timestamp.body” with HMAC-SHA256.",
    ),
  },
  "signature-untimely": {
    status: 401,
    says: text(
      "簽章的時間與這裡的時鐘相差超過五分鐘。請校正時鐘再送。",
      "签名的时间与这里的时钟相差超过五分钟。请校正时钟再发。",
      "The signature is more than five minutes from the clock here. Set the clock right and send again.",
    ),
  },
  "inbound-unreadable": {
    status: 422,
    says: text("內容讀不懂：{what}", "内容读不懂：{what}", "The message cannot be read: {what}"),
  },
  "secret-is-last": {
    status: 409,
    says: text(
      "這是最後一個密鑰，不能移除。",
      "这是最后一个密钥，不能移除。",
      "This is the last secret and cannot be removed.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(arrivalReasons);
