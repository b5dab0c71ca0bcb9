import { z } from "zod";
import { text, type Language, type Text } from "../kit/language.ts";
import { importances, type Importance } from "./customer.ts";
import { headingOf, type Column, type Mapping } from "./load-columns.ts";
import { severalIn, type LoadRow } from "./load-rows.ts";
import { isPhoneNumber } from "./phone-number.ts";
import { coreOf } from "./same-company.ts";

/** What is wrong in a row, and what to do. */
export type RowFault = { row: number; column: Column; says: Text };

/** What a file is held against: the people a cell may name, by name or e-mail in lower case, and who owns the rows that name nobody. */
export type Owners = { byWord: ReadonlyMap<string, string>; sales: string | null; service: string | null };

/** How much a customer matters, as lists write it. */
export const importanceWords: Record<Importance, Text> = {
  key: text("重要", "重要", "key"),
  normal: text("一般", "一般", "normal"),
  small: text("小", "小", "small"),
};

const alsoWritten: Record<string, Importance> = {
  a: "key",
  b: "normal",
  c: "small",
  重點: "key",
  重点: "key",
  普通: "normal",
};

/** The importance a cell means; undefined when it means none. */
export function importanceFrom(cell: string): Importance | undefined {
  const plain = cell.trim().toLowerCase();
  return importances.find((one) => Object.values(importanceWords[one]).includes(plain)) ?? alsoWritten[plain];
}

/** The owner a row has on one side: whom it names, else whoever owns the rows that name nobody. */
export const ownerOf = (line: LoadRow, side: "sales" | "service", owners: Owners): string | null => {
  const named = line[side === "sales" ? "salesOwner" : "serviceOwner"]?.trim().toLowerCase();
  return named ? (owners.byWord.get(named) ?? null) : owners[side];
};

/** Everything wrong in these rows. */
export function faultsIn(rows: readonly LoadRow[], owners: Owners): RowFault[] {
  const firsts = new Map<string, LoadRow>();
  return rows.flatMap((line) =>
    [
      ...inTheCode(line, firsts),
      ...inTheCustomer(line),
      ...inTheOwners(line, owners),
      ...inTheNumbers(line),
      ...inTheContact(line),
    ].map(([column, says]) => ({ row: line.row, column, says })),
  );
}

type Wrong = [column: Column, says: Text];

/** One code is one customer: a second company under it is most likely a slip. */
function inTheCode(line: LoadRow, firsts: Map<string, LoadRow>): Wrong[] {
  const code = line.code?.trim().toUpperCase();
  if (!code || !line.name) return [];
  const first = firsts.get(code);
  if (!first) firsts.set(code, line);
  if (!first?.name || coreOf(first.name) === coreOf(line.name)) return [];
  const { row, name } = first;
  return [
    [
      "code",
      text(
        `第 ${row} 列的「${name}」也用代碼 ${code}。一個代碼只能是一個客戶`,
        `第 ${row} 行的“${name}”也用代码 ${code}。一个代码只能是一个客户`,
        `“${name}” in row ${row} has the code ${code} too. A code is one customer's`,
      ),
    ],
  ];
}

function inTheCustomer(line: LoadRow): Wrong[] {
  const wrong: Wrong[] = [];
  if (!line.name?.trim()) wrong.push(["name", text("請填客戶名稱", "请填客户名称", "Please give the customer's name")]);
  const code = line.code?.trim() ?? "";
  if (isShortened(code)) wrong.push(["code", shortened(code)]);
  else if (!/^[\w.-]{0,40}$/.test(code))
    wrong.push([
      "code",
      text(
        "代碼只能用字母、數字、點、連字號，最多 40 個",
        "代码只能用字母、数字、点、连字符，最多 40 个",
        "A code has letters, digits, dots and hyphens, at most 40",
      ),
    ]);
  const lengths = { name: 200, nameEn: 200, contact: 200, site: 200, shortName: 100, role: 100, address: 500 };
  for (const [column, most] of Object.entries(lengths) as [Column, number][])
    if ((line[column]?.trim().length ?? 0) > most)
      wrong.push([
        column,
        text(`太長，最多 ${most} 字`, `太长，最多 ${most} 字`, `Too long: at most ${most} characters`),
      ]);
  if (line.importance && importanceFrom(line.importance) === undefined)
    wrong.push([
      "importance",
      text("請填「重要」、「一般」或「小」", "请填“重要”、“一般”或“小”", "Please write key, normal or small"),
    ]);
  return wrong;
}

function inTheOwners(line: LoadRow, owners: Owners): Wrong[] {
  return (["sales", "service"] as const).flatMap((side): Wrong[] => {
    if (ownerOf(line, side, owners)) return [];
    const column = side === "sales" ? "salesOwner" : "serviceOwner";
    const named = line[column]?.trim();
    if (named)
      return [[column, text(`這裡沒有「${named}」`, `这里没有“${named}”`, `Nobody here is called “${named}”`)]];
    const says = text("請填負責人的姓名或郵箱", "请填负责人的姓名或邮箱", "Please name the owner, by name or e-mail");
    return [[column, says]];
  });
}

function inTheNumbers(line: LoadRow): Wrong[] {
  return (["phone", "mobile", "fax"] as const).flatMap((kind) =>
    severalIn(line[kind]).flatMap((number): Wrong[] => {
      if (isShortened(number)) return [[kind, shortened(number)]];
      if (number.length <= 60 && isPhoneNumber(number)) return [];
      return [
        [kind, text(`「${number}」不是電話號碼`, `“${number}”不是电话号码`, `“${number}” is no telephone number`)],
      ];
    }),
  );
}

function inTheContact(line: LoadRow): Wrong[] {
  const wrong: Wrong[] = [];
  const email = line.email?.trim();
  if (email && !z.email().safeParse(email).success)
    wrong.push([
      "email",
      text(`「${email}」不是郵箱地址`, `“${email}”不是邮箱地址`, `“${email}” is no e-mail address`),
    ]);
  const reachable = [line.phone, line.mobile, line.fax, line.email].some((cell) => cell?.trim());
  if (reachable && !line.contact?.trim())
    wrong.push([
      "contact",
      text(
        "號碼或郵箱是誰的？請填聯絡人",
        "号码或邮箱是谁的？请填联系人",
        "Whose number or address is this? Please name the contact",
      ),
    ]);
  return wrong;
}

/** "1.38E+10": a spreadsheet wrote a long number shortly, and its digits are lost. */
const isShortened = (cell: string): boolean => /^\d(\.\d+)?e\+\d+$/i.test(cell);

const shortened = (cell: string): Text =>
  text(
    `試算表把長號碼縮成了「${cell}」。請把這一欄設為文字，再存一次`,
    `表格软件把长号码缩成了“${cell}”。请把这一列设为文本，再保存一次`,
    `A spreadsheet shortened a long number to “${cell}”. Please set this column to text and save it again`,
  );

/** A fault as one reader sees it, its column by the heading it has in the file. */
export const faultFor = (fault: RowFault, language: Language, mapping: Mapping, headings: readonly string[]) => ({
  row: fault.row,
  column: headingOf(fault.column, language, mapping, headings),
  says: fault.says[language],
});
