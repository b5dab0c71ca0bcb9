import type { Importance } from "../customers/customer.ts";
import { text, type Text } from "../kit/language.ts";
import { commonActNames } from "../macros/act-words.ts";
import type { Act, Condition, Told, Trigger } from "./rule.ts";

/** What sets a rule off, as people read it. */
export const triggerNames: Readonly<Record<Trigger, Text>> = {
  "ticket.opened": text("開了故障單", "开了故障单", "a ticket was opened"),
  "ticket.assigned": text("派了工程師", "派了工程师", "an engineer was assigned"),
  "ticket.contacted": text("工程師聯繫了客戶", "工程师联系了客户", "the engineer was in touch"),
  "ticket.help-asked": text("工程師求助", "工程师求助", "help was asked"),
  "ticket.visit-decided": text("決定是否上門", "决定是否上门", "a visit was decided"),
  "ticket.urgency-set": text("改了緊急程度", "改了紧急程度", "the urgency was changed"),
  "ticket.tagged": text("改了標籤", "改了标签", "the tags were changed"),
  "ticket.filled-in": text("填了自訂欄位", "填了自定义字段", "own fields were filled in"),
  "ticket.merged": text("另一張單併了進來", "另一张单并了进来", "another ticket was merged in"),
  "ticket.split-off": text("併單撤銷了", "并单撤销了", "a merge was undone"),
  "ticket.split-out": text("第二個故障另開了單", "第二个故障另开了单", "a second fault got its own ticket"),
  "ticket.linked": text("連結了另一張單", "链接了另一张单", "a ticket was linked"),
  "ticket.solved": text("已解決", "已解决", "a ticket was solved"),
  "ticket.reopened": text("重新打開", "重新打开", "a ticket was reopened"),
  "ticket.closed": text("已結案", "已结案", "a ticket was closed"),
  "promise.warned": text("承諾快到期", "承诺快到期", "a promise warned"),
  "promise.broken": text("承諾未兌現", "承诺未兑现", "a promise was broken"),
};

/** What a condition looks at, as people read it. */
export const factNames: Readonly<Record<Condition["fact"], Text>> = {
  urgency: text("緊急程度", "紧急程度", "Urgency"),
  importance: text("客戶的重要性", "客户的重要性", "Importance of the customer"),
  customer: text("客戶", "客户", "Customer"),
  channel: text("從哪裡來", "从哪里来", "Channel"),
  family: text("現象的類別", "现象的类别", "Family of the symptom"),
  state: text("狀態", "状态", "State"),
  tag: text("標籤", "标签", "Tag"),
  words: text("機器或故障提到", "机器或故障提到", "Machine or fault mentions"),
  field: text("自訂欄位", "自定义字段", "Own field"),
  assigned: text("已有工程師", "已有工程师", "Somebody has it"),
  clause: text("哪一條承諾", "哪一条承诺", "Which clause"),
  age: text("報障已過", "报障已过", "Reported at least"),
  open: text("在營業時間內", "在营业时间内", "Within opening hours"),
};

/** What a rule does, as people read it. */
export const actNames: Readonly<Record<Act["does"], Text>> = {
  ...commonActNames,
  tell: text("告訴", "告诉", "Tell"),
};

/** Whom a rule tells, as people read it. */
export const toldNames: Readonly<Record<Told, Text>> = {
  engineer: text("負責的工程師", "负责的工程师", "its engineer"),
  "department-manager": text("部門經理", "部门经理", "the department manager"),
  supervisor: text("值班主管", "值班主管", "the supervisor on duty"),
  operator: text("值班熱線人員", "值班热线人员", "the operators on duty"),
  "sales-owner": text("負責的業務", "负责的业务", "the customer's salesperson"),
  "service-owner": text("負責的服務人員", "负责的服务人员", "the customer's service owner"),
};

/** How a run ended, as people read it. */
export const outcomeNames: Readonly<Record<"done" | "not-met" | "loop" | "too-often" | "refused", Text>> = {
  done: text("已執行", "已执行", "done"),
  "not-met": text("條件不符", "条件不符", "conditions not met"),
  loop: text("繞圈，已停住", "绕圈，已停住", "stopped: it circled"),
  "too-often": text("太頻繁，已停住", "太频繁，已停住", "stopped: too often"),
  refused: text("被拒絕，全部收回", "被拒绝，全部收回", "refused, taken back"),
};

/** How much a customer counts, as people read it. */
export const importanceNames: Readonly<Record<Importance, Text>> = {
  key: text("重要", "重要", "key"),
  normal: text("一般", "一般", "normal"),
  small: text("小", "小", "small"),
};
