import { text, type Text } from "../kit/language.ts";
import { columnsMeant, headLineIn, type ColumnsOf } from "../kit/table-columns.ts";

/** The columns of a file of our people, in their order, as they are called. */
export const peopleColumnNames = {
  name: text("姓名", "姓名", "Name"),
  email: text("電子郵件", "电子邮件", "E-mail"),
  extension: text("分機", "分机", "Extension"),
  department: text("部門", "部门", "Department"),
  roles: text("角色", "角色", "Roles"),
  language: text("介面語言", "界面语言", "Language of the desk"),
  speaks: text("也說", "也说", "Also speaks"),
  zone: text("時區", "时区", "Time zone"),
} as const satisfies Record<string, Text>;
export type PeopleColumn = keyof typeof peopleColumnNames;
export const peopleColumns = Object.keys(peopleColumnNames) as [PeopleColumn, ...PeopleColumn[]];

const headings: Readonly<Record<PeopleColumn, string>> = {
  name: "full name|employee|員工|员工|員工姓名|员工姓名|名字|人員|人员",
  email: "email|e-mail|mail|e-mail address|email address|郵箱|邮箱|電郵|电邮|信箱|帳號|账号",
  extension: "ext|ext.|phone|分機號|分机号|分機號碼|分机号码|內線|内线",
  department: "dept|team|部門名稱|部门名称|單位|单位",
  roles: "role|job|職務|职务|職位|职位|崗位|岗位",
  language: "language|語言|语言",
  speaks: "languages|speaks|會說|会说",
  zone: "zone|timezone|time zone",
};

const isHeading = (plain: string, column: PeopleColumn): boolean =>
  plain === column ||
  headings[column].split("|").includes(plain) ||
  Object.values(peopleColumnNames[column]).some((name) => name.toLowerCase() === plain);

/** What each heading of a file of people most likely means. */
export const guessPeopleColumns = (written: readonly string[]): ColumnsOf<PeopleColumn> =>
  columnsMeant(written, peopleColumns, isHeading);

/** How many headings of a line are known. */
export const knownPeopleHeadings = (line: readonly string[]): number => guessPeopleColumns(line).filter(Boolean).length;

/** Which line of a file of people carries the headings. */
export const peopleHeadLine = (table: readonly (readonly string[])[]): number => headLineIn(table, knownPeopleHeadings);
