import { text, type Language, type Text } from "../kit/language.ts";
import { columnNames, columns, type Column } from "./load-columns.ts";
import { importanceWords } from "./load-faults.ts";

const companies: readonly Partial<Record<Column, string | Text>>[] = [
  {
    code: "MST",
    name: text("晨星紡織股份有限公司", "晨星纺织股份有限公司", "Morningstar Textile Ltd."),
    nameEn: "Morningstar Textile Ltd.",
    shortName: text("晨星", "晨星", "Morningstar"),
    importance: importanceWords.key,
    site: text("二廠", "二厂", "Plant 2"),
    address: text("上海市青浦區紡園路 8 號", "上海市青浦区纺园路 8 号", "8 Fangyuan Road, Qingpu, Shanghai"),
    contact: text("陳怡", "陈怡", "Chen Yi"),
    role: text("設備科長", "设备科长", "Head of equipment"),
    phone: "021-6888 1234",
    mobile: "138 0013 8000",
    email: "chen@morningstar.example",
  },
  {
    code: "MST",
    name: text("晨星紡織股份有限公司", "晨星纺织股份有限公司", "Morningstar Textile Ltd."),
    site: text("二廠", "二厂", "Plant 2"),
    contact: text("王建國", "王建国", "Wang Jianguo"),
    phone: "021-6888 1235",
  },
  {
    code: "YFL",
    name: text("雲峰大學圖書館", "云峰大学图书馆", "Yunfeng University Library"),
    importance: importanceWords.normal,
    contact: text("黃于庭", "黄于庭", "Huang Yuting"),
    phone: "02-2345 6789",
    fax: "02-2345 6780",
  },
];

/** A list of customers as one may fill it in, its headings first: one row a contact, a company with two contacts in two rows. */
export const exampleCustomers = (language: Language): string[][] => [
  columns.map((column) => columnNames[column][language]),
  ...companies.map((company) =>
    columns.map((column) => {
      const cell = company[column] ?? "";
      return typeof cell === "string" ? cell : cell[language];
    }),
  ),
];
