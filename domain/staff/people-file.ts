import { text, type Text } from "../kit/language.ts";

/** The columns of a file of our people, in their order. */
export const peopleColumns = [
  "name",
  "email",
  "extension",
  "department",
  "roles",
  "language",
  "speaks",
  "zone",
] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** The columns' headings. */
export const peopleColumnNames: Readonly<Record<PeopleColumn, Text>> = {
  name: text("姓名", "姓名", "Name"),
  email: text("電子郵件", "电子邮件", "E-mail"),
  extension: text("分機", "分机", "Extension"),
  department: text("部門", "部门", "Department"),
  roles: text("角色", "角色", "Roles"),
  language: text("介面語言", "界面语言", "Language of the desk"),
  speaks: text("也說", "也说", "Also speaks"),
  zone: text("時區", "时区", "Time zone"),
};
