import { text, type Text } from "../kit/language.ts";
import type { Audience, Wants } from "./rung.ts";

/** Each audience of a rung as people read it. */
export const audienceNames: Readonly<Record<Audience, Text>> = {
  debtor: text("承諾負責人", "承诺负责人", "who owes it"),
  assigner: text("安排者", "安排者", "who assigned it"),
  "department-manager": text("部門經理", "部门经理", "department manager"),
  supervisor: text("主管", "主管", "supervisor"),
  "sales-owner": text("客戶的銷售負責人", "客户的销售负责人", "the customer's sales owner"),
  "service-owner": text("客戶的服務負責人", "客户的服务负责人", "the customer's service owner"),
  administrator: text("管理員", "管理员", "administrator"),
  operator: text("值班熱線人員", "值班热线人员", "operator on duty"),
};

/** What a rung wants, as people read it after whom it tells. */
export const wantsNames: Readonly<Record<Wants, Text>> = {
  acknowledge: text("須確認", "须确认", "must acknowledge"),
  decide: text("須決定", "须决定", "must decide"),
  assign: text("須安排人員", "须安排人员", "must assign"),
  act: text("須處理", "须处理", "must act"),
};
