import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why automation says no. */
export const automationReasons = {
  "rule-unknown": {
    status: 404,
    says: text(
      "找不到這條規則，可能已被刪除。請回到列表。",
      "找不到这条规则，可能已被删除。请回到列表。",
      "There is no such rule; it may have been deleted. Go back to the list.",
    ),
  },
  "rule-changed-meanwhile": {
    status: 409,
    says: text(
      "這條規則剛被別人改過。請看現在的內容，再改一次。",
      "这条规则刚被别人改过。请看现在的内容，再改一次。",
      "Somebody changed this rule meanwhile. Look at it as it is now and change it again.",
    ),
  },
  "rule-name-taken": {
    status: 409,
    says: text(
      "已有叫「{name}」的規則。請換一個名稱。",
      "已有叫“{name}”的规则。请换一个名称。",
      "There is a rule called “{name}” already. Choose another name.",
    ),
  },
  "rule-needs-clause-of-promise": {
    status: 422,
    says: text(
      "「哪一條」只能用在由承諾觸發的規則。請刪去這個條件，或改由承諾觸發。",
      "“哪一条”只能用在由承诺触发的规则。请删去这个条件，或改由承诺触发。",
      "“Which clause” only works for rules that a promise sets off. Remove that condition, or let a promise set it off.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(automationReasons);
