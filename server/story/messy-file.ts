import ExcelJS from "exceljs";
import { asBig5 } from "./as-big5.ts";

/** A cell as a spreadsheet holds it: text, a number (its zeros in front lost), or a day. */
type Cell = string | number | Date;

/** How many rows an invented list has, and who of ours owns its customers; `promoted`: the row of the one whose title differs from the list before. */
export type MessyList = { rows: number; sales: string; service: string; promoted?: number };

const headings = "客戶編號* 公司名稱 業務 服務負責人 廠區 通訊地址 找誰 職稱 電話 手機 E-mail 建檔日期 備註".split(" ");
/** Headings over headings, each merged over the columns that follow. */
const groups = ["客戶", "", "", "", "地點", "", "聯絡", "", "", "", "", "其他", ""];
const title = ["宏亞企業集團客戶總表"];

/** A customer list after ten years of many hands, as CSV: a title, two lines of headings, quotes, days as the numbers spreadsheets keep. */
const messyText = (list: MessyList, delimiter: string): string => {
  const line = (cells: readonly Cell[]) => cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
  return `${[title, groups, headings, ...messyLines(list)].map(line).join("\r\n")}\r\n`;
};

/** The list in Big5, as older Chinese software gives it out. */
export const messyBig5 = (list: MessyList): Uint8Array => asBig5(messyText(list, ","));

/** The list in UTF-8 with a byte order mark and semicolons, as European spreadsheets give it out. */
export const messySemicolons = (list: MessyList): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${messyText(list, ";")}`);

const csvCell = (cell: Cell, delimiter: string): string => {
  const written = cell instanceof Date ? String(Math.round(cell.getTime() / 86_400_000) + 25_569) : String(cell);
  return written.includes(delimiter) || /["\n]/.test(written) ? `"${written.replaceAll('"', '""')}"` : written;
};

/** The same list as an Excel file, with merged cells, numbers as numbers and days as days. */
export async function messyExcel(list: MessyList): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("客戶總表");
  for (const line of [title, groups, headings, ...messyLines(list)])
    sheet.addRow(line.map((cell) => (cell === "" ? null : cell)));
  for (const cells of ["A1:M1", "A2:D2", "E2:F2", "G2:K2", "L2:M2"]) sheet.mergeCells(cells);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The cells of an Excel file's first sheet as text. */
export async function excelLines(bytes: Uint8Array): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  const lines: string[][] = [];
  book.worksheets[0]?.eachRow((row) =>
    lines.push((row.values as unknown[]).slice(1).map((cell) => String(cell ?? ""))),
  );
  return lines;
}

const peopleEach = 4;
const companyOf = (n: number): number => Math.floor(n / peopleEach);

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
const places = "台北 新竹 台中 高雄 台南 桃園 基隆 彰化 嘉義 屏東".split(" ");
const firsts = "宏 亞 晨 星 瑞 德 永 豐 金 聯 華 信 泰 安 明 康 佳 榮 順 利 富 隆 東 和 大 同 建 興 正 新".split(" ");
const trades = "精密 電子 紡織 化工 印刷 食品 物流 光電 機械 塑膠 醫材 建材 包裝 五金 資訊".split(" ");
const families = "陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 曾 邱 廖 賴".split(" ");
const givens = "怡君 志明 淑芬 家豪 雅婷 俊傑 美玲 建宏 佩珊 宗翰 惠雯 冠宇 靜宜 文彬 欣怡".split(" ");

/** A name of its own for each number under 135,000, without its legal form. */
export const messyCompany = (n: number): string =>
  `${pick(places, n)}${pick(firsts, Math.floor(n / 10))}${pick(firsts, Math.floor(n / 300))}${pick(trades, Math.floor(n / 9_000))}`;

const codeOf = (company: number): number => 10_000 + company;

/** What is wrong in a row: an address cut off, a word for a number, a number a spreadsheet shortened. */
const faultOf = (n: number): "email" | "phone" | "shortened" | null =>
  n % 997 === 13 ? "email" : n % 1_499 === 700 ? "phone" : n % 4_999 === 2_500 ? "shortened" : null;

type Person = {
  code: string;
  company: string;
  name: string;
  role: string;
  phone: string;
  mobile: string;
  email: string;
};

/** Everybody in such a list whose customer has no row that is wrong, as they ought to come out. */
export function messyPeople({ rows, promoted }: Pick<MessyList, "rows" | "promoted">): Person[] {
  const wrong = new Set<number>();
  for (let n = 0; n < rows; n++) if (faultOf(n)) wrong.add(companyOf(n));
  return Array.from({ length: rows }, (_, n) => n)
    .filter((n) => !wrong.has(companyOf(n)))
    .map((n) => personOf(n, promoted));
}

/** How many rows of such a list are wrong. */
export const messyFaults = ({ rows }: Pick<MessyList, "rows">): number =>
  Array.from({ length: rows }, (_, n) => n).filter(faultOf).length;

function personOf(n: number, promoted?: number): Person {
  const company = companyOf(n);
  return {
    code: String(codeOf(company)),
    company: `${messyCompany(company)}股份有限公司`,
    name: `${pick(families, n)}${pick(givens, Math.floor(n / 19))}`,
    role: n === promoted ? "總監" : pick(["經理", "廠長", "採購", "課長", ""], n),
    phone: `02-2${String(7_000_000 + company).slice(-7)}${n % peopleEach === 0 ? "" : `#80${n % peopleEach}`}`,
    mobile: `0${912_000_000 + n}`,
    email: `p${n}@c${company}.example`,
  };
}

function* messyLines(list: MessyList): Generator<Cell[]> {
  for (let n = 0; n < list.rows; n++) yield messyLine(n, list);
}

/** Four people a customer, whose cells are merged and filled in the first row alone; every seventh row has the number in the name's cell. */
function messyLine(n: number, { sales, service, promoted }: MessyList): Cell[] {
  const company = companyOf(n);
  const first = n % peopleEach === 0;
  const fault = faultOf(n);
  const person = personOf(n, promoted);
  const together = n % 7 === 3 && fault === null;
  const ofCustomer = first ? [codeOf(company), person.company, sales, service] : ["", "", "", ""];
  const place =
    company % 3 === 0 && first ? ["總廠", `工業路 ${company % 900} 號, "${pick(["A", "B"], company)}" 棟`] : ["", ""];
  return [
    ...ofCustomer,
    ...place,
    together ? `${person.name} ${person.mobile}` : person.name,
    person.role,
    fault === "phone" ? "待查" : person.phone,
    together ? "" : fault === "shortened" ? "9.12E+08" : Number(person.mobile),
    fault === "email" ? `p${n}@` : person.email,
    new Date(Date.UTC(2016, 0, 1 + (n % 3_000))),
    n % 11 === 0 ? "=SUM(A1)" : "",
  ];
}
