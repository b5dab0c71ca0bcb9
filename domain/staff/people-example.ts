import { text, type Language, type Text } from "../kit/language.ts";
import { peopleColumnNames, peopleColumns, type PeopleColumn } from "./people-file.ts";
import { roleNames } from "./role-names.ts";

const people: readonly Partial<Record<PeopleColumn, string | Text>>[] = [
  {
    name: text("王雅婷", "王雅婷", "Grace Wang"),
    email: "wang@company.example",
    extension: "201",
    roles: roleNames.operator,
    language: text("繁體中文", "简体中文", "English"),
    speaks: text("English", "English", "简体中文"),
    zone: "Asia/Shanghai",
  },
  {
    name: text("林志豪", "林志豪", "Hao Lin"),
    email: "lin@company.example",
    extension: "302",
    roles: roleNames.engineer,
    language: text("繁體中文", "简体中文", "English"),
  },
];

/** A list of people as one may fill it in, its headings first. The department is left out: each company has its own. */
export const examplePeople = (language: Language): string[][] => [
  peopleColumns.map((column) => peopleColumnNames[column][language]),
  ...people.map((person) =>
    peopleColumns.map((column) => {
      const cell = person[column] ?? "";
      return typeof cell === "string" ? cell : cell[language];
    }),
  ),
];
