import type { Role } from "../kit/actor.ts";
import { text, type Text } from "../kit/language.ts";

/** Each role as people call it. */
export const roleNames: Readonly<Record<Role, Text>> = {
  operator: text("熱線", "热线", "Operator"),
  engineer: text("工程師", "工程师", "Engineer"),
  "department-manager": text("部門經理", "部门经理", "Department manager"),
  supervisor: text("主管", "主管", "Supervisor"),
  sales: text("銷售", "销售", "Sales"),
  quality: text("品質", "质量", "Quality"),
  storekeeper: text("倉管", "仓管", "Storekeeper"),
  administrator: text("管理員", "管理员", "Administrator"),
};
