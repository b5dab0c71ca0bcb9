import { z } from "zod";
import { text, type Text } from "../kit/language.ts";

/** Why a promise may stand still, as every house begins; each needs evidence. What we wait for ourselves (a part, the manufacturer) is not among them. */
export const pauseReasons = [
  "customer-unavailable",
  "customer-asked-later",
  "waiting-for-customer",
  "customer-approval",
  "site-access",
  "force-majeure",
] as const;

/** The code of a pause reason: one of these, or one the company added to its house rules. */
export const PauseReason = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);
export type PauseReason = z.infer<typeof PauseReason>;

/** Each reason as people read it. */
export const pauseReasonNames: Readonly<Record<(typeof pauseReasons)[number], Text>> = {
  "customer-unavailable": text("客戶聯繫不上", "客户联系不上", "Customer can't be reached"),
  "customer-asked-later": text("客戶要求延後", "客户要求延后", "Customer asked for a later time"),
  "waiting-for-customer": text(
    "等待客戶提供資料或操作",
    "等待客户提供资料或操作",
    "Waiting for something from the customer",
  ),
  "customer-approval": text("等待客戶同意費用或方案", "等待客户同意费用或方案", "Waiting for the customer's approval"),
  "site-access": text("現場無法進入", "现场无法进入", "No access to the site"),
  "force-majeure": text("不可抗力", "不可抗力", "Force majeure"),
};
