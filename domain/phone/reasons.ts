import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why the telephone room says no; the first ones are for whoever sets up a telephone system. */
export const phoneReasons = {
  "phone-source-unknown": {
    status: 401,
    says: text(
      "不認識來源「{source}」。請用設定頁上的代碼。",
      "不认识来源“{source}”。请用设置页上的代码。",
      "The source “{source}” is not known. Use the code that stands on the telephone page.",
    ),
  },
  "phone-signature-wrong": {
    status: 401,
    says: text(
      "簽名不符。請檢查密鑰，並對「時間戳、句點、原始內容」簽名。",
      "签名不符。请检查密钥，并对“时间戳、句点、原始内容”签名。",
      "The signature does not fit. Check the secret, and sign the timestamp, a full stop and the body as it is sent.",
    ),
  },
  "phone-signature-untimely": {
    status: 401,
    says: text(
      "時間戳與本機相差超過五分鐘。請校正時鐘。",
      "时间戳与本机相差超过五分钟。请校正时钟。",
      "The timestamp is more than five minutes off. Set the clock right.",
    ),
  },
  "phone-events-unreadable": {
    status: 422,
    says: text("看不懂內容：{why}", "看不懂内容：{why}", "The events cannot be read: {why}"),
  },
  "phone-call-unknown": { status: 404, says: text("找不到這通來電。", "找不到这通来电。", "There is no such call.") },
  "phone-number-wrong": {
    status: 422,
    says: text("「{number}」不是電話號碼。", "“{number}”不是电话号码。", "“{number}” is no telephone number."),
  },
  "phone-number-taken": {
    status: 409,
    says: text("這個號碼已經設定過了。", "这个号码已经设置过了。", "This number is set up already."),
  },
  "phone-code-taken": {
    status: 409,
    says: text("這個代碼已有別的來源使用。", "这个代码已有别的来源使用。", "Another source has this code."),
  },
  "phone-thing-unknown": {
    status: 404,
    says: text("它已經被移除了。", "它已经被移除了。", "It is gone; somebody removed it."),
  },
  "phone-two-secrets": {
    status: 409,
    says: text(
      "已有兩個密鑰有效。請先停用舊的。",
      "已有两个密钥有效。请先停用旧的。",
      "Two secrets hold already. End the older one first.",
    ),
  },
  "phone-cannot-dial": {
    status: 409,
    says: text(
      "沒有可以代撥的交換機。請用話機撥 {number}。",
      "没有可以代拨的交换机。请用话机拨 {number}。",
      "No telephone system here can dial. Dial {number} on your telephone.",
    ),
  },
  "phone-no-extension": {
    status: 409,
    says: text(
      "您沒有分機號，交換機不知道該讓哪部電話先響。請在「我的設定」填寫。",
      "您没有分机号，交换机不知道该让哪部电话先响。请在“我的设置”填写。",
      "You have no extension, so no telephone of yours can ring first. Enter it among your settings.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(phoneReasons);
