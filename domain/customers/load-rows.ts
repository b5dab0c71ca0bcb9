import { z } from "zod";
import { text, type Language, type Text } from "../kit/language.ts";
import { importances } from "./customer.ts";
import { phoneNumber } from "./phone-number.ts";

/** The columns a customer file may have, with the headings by which each is known. One row a contact; rows with the same code or name are one customer. */
export const columns = {
  code: ["code", "代碼", "代码", "客戶代碼", "客户代码", "編號", "编号"],
  name: [
    "name",
    "customer",
    "company",
    "名稱",
    "名称",
    "客戶",
    "客户",
    "客戶名稱",
    "客户名称",
    "公司",
    "公司名稱",
    "公司名称",
  ],
  nameEn: ["name (en)", "english name", "英文名", "英文名稱", "英文名称"],
  shortName: ["short name", "簡稱", "简称"],
  aliases: ["aliases", "別名", "别名"],
  importance: ["importance", "重要性", "等級", "等级"],
  salesOwner: ["sales owner", "銷售負責人", "销售负责人", "業務", "销售"],
  serviceOwner: ["service owner", "服務負責人", "服务负责人"],
  site: ["site", "地點", "地点", "廠區", "厂区"],
  address: ["address", "地址"],
  contact: ["contact", "contact name", "聯絡人", "联系人"],
  role: ["title", "role", "職務", "职务", "職稱"],
  phone: ["phone", "telephone", "tel", "電話", "电话"],
  mobile: ["mobile", "cell", "手機", "手机"],
  fax: ["fax", "傳真", "传真"],
  email: ["email", "e-mail", "mail", "郵箱", "邮箱", "電子郵件", "电子邮件"],
} as const satisfies Record<string, readonly string[]>;
export type Column = keyof typeof columns;
export type LoadRow = Partial<Record<Column, string>> & { row: number };

/** What is wrong in a row, and what to do. */
export type RowFault = { row: number; column: string; says: Text };

/** Which column each heading means; headings nobody knows are passed over. Null when there is no column for the name. */
export function columnsOf(headings: readonly string[]): Map<number, Column> | null {
  const found = new Map<number, Column>();
  headings.forEach((heading, at) => {
    const plain = heading
      .normalize("NFKC")
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase();
    const column = (Object.keys(columns) as Column[]).find(
      (name) => plain === name.toLowerCase() || (columns[name] as readonly string[]).includes(plain),
    );
    if (column) found.set(at, column);
  });
  return [...found.values()].includes("name") ? found : null;
}

const importanceWords: Record<string, (typeof importances)[number]> = {
  key: "key",
  重要: "key",
  重點: "key",
  重点: "key",
  normal: "normal",
  一般: "normal",
  普通: "normal",
  small: "small",
  小: "small",
};

/** The importance a cell means; normal when empty, undefined when it means none. */
export const importanceFrom = (cell: string | undefined) =>
  cell?.trim() ? importanceWords[cell.trim().toLowerCase()] : "normal";

/** Everything wrong in these rows. `owners` are the people a cell may name, by name or e-mail in lower case. */
export function faultsIn(rows: readonly LoadRow[], owners: ReadonlySet<string>): RowFault[] {
  return rows.flatMap((line) => {
    const faults: RowFault[] = [];
    const wrong = (column: Column, says: Text) => faults.push({ row: line.row, column, says });
    if (!line.name?.trim()) wrong("name", text("請填客戶名稱", "请填客户名称", "Please give the customer's name"));
    for (const side of ["salesOwner", "serviceOwner"] as const) {
      const named = line[side]?.trim().toLowerCase() ?? "";
      if (!named)
        wrong(
          side,
          text("請填負責人的姓名或郵箱", "请填负责人的姓名或邮箱", "Please name the owner, by name or e-mail"),
        );
      else if (!owners.has(named))
        wrong(
          side,
          text(`這裡沒有「${line[side]}」`, `这里没有“${line[side]}”`, `Nobody here is called “${line[side]}”`),
        );
    }
    if (!/^[\w.-]{0,40}$/.test(line.code?.trim() ?? ""))
      wrong(
        "code",
        text(
          "代碼只能用字母、數字、點、連字號，最多 40 個",
          "代码只能用字母、数字、点、连字符，最多 40 个",
          "A code has letters, digits, dots and hyphens, at most 40",
        ),
      );
    for (const column of ["name", "nameEn", "contact", "site"] as const)
      if ((line[column]?.trim().length ?? 0) > 200)
        wrong(column, text("太長，最多 200 字", "太长，最多 200 字", "Too long: at most 200 characters"));
    if (importanceFrom(line.importance) === undefined)
      wrong(
        "importance",
        text("請填「重要」、「一般」或「小」", "请填“重要”、“一般”或“小”", "Please write key, normal or small"),
      );
    for (const kind of ["phone", "mobile", "fax"] as const)
      for (const number of numbersIn(line[kind]))
        if (!phoneNumber(number))
          wrong(
            kind,
            text(`「${number}」不是電話號碼`, `“${number}”不是电话号码`, `“${number}” is no telephone number`),
          );
    if (line.email?.trim() && !z.email().safeParse(line.email.trim()).success)
      wrong(
        "email",
        text(`「${line.email}」不是郵箱地址`, `“${line.email}”不是邮箱地址`, `“${line.email}” is no e-mail address`),
      );
    const reachable = [line.phone, line.mobile, line.fax, line.email].some((cell) => cell?.trim());
    if (reachable && !line.contact?.trim())
      wrong(
        "contact",
        text(
          "號碼或郵箱是誰的？請填聯絡人",
          "号码或邮箱是谁的？请填联系人",
          "Whose number or address is this? Please name the contact",
        ),
      );
    return faults;
  });
}

/** Several numbers in one cell, parted by semicolons, slashes, commas or lines. */
export const numbersIn = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split(/[;;,,、/\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);

/** A fault as one reader sees it. */
export const faultFor = (fault: RowFault, language: Language) => ({
  row: fault.row,
  column: fault.column,
  says: fault.says[language],
});
