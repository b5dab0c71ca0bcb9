import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why fields of the company's own are refused. */
export const fieldReasons = {
  "field-not-found": {
    status: 404,
    says: text(
      "沒有這個欄位，可能已停用。請看最新的清單。",
      "没有这个字段，可能已停用。请看最新的列表。",
      "There is no such field; it may have been retired. Look at the list as it is now.",
    ),
  },
  "field-changed-meanwhile": {
    status: 409,
    says: text(
      "有人剛改過這個欄位。請看最新的內容再改。",
      "有人刚改过这个字段。请看最新的内容再改。",
      "Someone changed this field a moment ago. Look at it as it is now, then change it.",
    ),
  },
  "field-kind-stays": {
    status: 422,
    says: text(
      "已經有人填過的欄位不能改種類。請停用它，再建一個新的。",
      "已经有人填过的字段不能改种类。请停用它，再建一个新的。",
      "The kind of a field that was filled in stays. Retire it and make a new one.",
    ),
  },
  "field-value-unfit": {
    status: 422,
    says: text(
      "「{field}」的內容不合。請按它的種類填寫。",
      "“{field}”的内容不合。请按它的种类填写。",
      "What is entered for “{field}” does not fit. Enter what its kind asks for.",
    ),
  },
  "fields-missing": {
    status: 422,
    says: text(
      "還要先填：{fields}。請在單上補齊。",
      "还要先填：{fields}。请在单上补齐。",
      "To be filled in first: {fields}. Complete them on the ticket.",
    ),
  },
} as const satisfies Reasons;

export const refuseField = refuser(fieldReasons);
