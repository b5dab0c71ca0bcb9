import ExcelJS from "exceljs";
import { asBig5 } from "./as-big5.ts";

/** A cell as a spreadsheet holds it: text, a number (its zeros in front lost), or a day. */
type Cell = string | number | Date;

/** What an invented company's customer list looks like after ten years of many hands. */
export type MessyList = { rows: number; sales: string; service: string };

const headings = "客戶編號* 公司名稱 業務 服務負責人 廠區 通訊地址 聯絡窗口 職稱 電話 手機 E-mail 建檔日期 備註".split(
  " ",
);
/** Headings over headings, each merged over the columns that follow. */
const groups = ["客戶", "", "", "", "地點", "", "聯絡", "", "", "", "", "其他", ""];
const title = ["宏亞企業集團客戶總表"];

/** The list as CSV in Big5: a title, two lines of headings, quotes, days as the numbers spreadsheets keep them as. */
export const messyCsv = (list: MessyList, delimiter = ","): Uint8Array => {
  const line = (cells: readonly Cell[]) => cells.map((cell) => csvCell(cell, delimiter)).join(delimiter);
  return asBig5(`${[title, groups, headings, ...messyLines(list)].map(line).join("\r\n")}\r\n`);
};

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

/** How the customers of such a list come out once it is clean. */
export const messyFacts = ({ rows }: Pick<MessyList, "rows">) => {
  const numbers = Array.from({ length: rows }, (_, n) => n);
  return {
    wrong: numbers.filter((n) => faultOf(n) !== null).length,
    customers: new Set(numbers.map(companyOf)).size,
  };
};

/** Two rows a customer; every fiftieth customer has a third, which is its first once more. */
const companyOf = (n: number): number => Math.floor(n / 2);

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
const places = "台北 新竹 台中 高雄 台南 桃園 基隆 彰化 嘉義 屏東".split(" ");
const firsts = "宏 亞 晨 星 瑞 德 永 豐 金 聯 華 信 泰 安 明 康 佳 榮 順 利 富 隆 東 和 大 同 建 興 正 新".split(" ");
const trades = "精密 電子 紡織 化工 印刷 食品 物流 光電 機械 塑膠 醫材 建材 包裝 五金 資訊".split(" ");
const families = "陳 林 黃 張 李 王 吳 劉 蔡 楊 許 鄭 謝 郭 洪 曾 邱 廖 賴".split(" ");
const givens = "怡君 志明 淑芬 家豪 雅婷 俊傑 美玲 建宏 佩珊 宗翰 惠雯 冠宇 靜宜 文彬 欣怡".split(" ");

/** A name of its own for each number under 135,000. */
const companyName = (n: number): string =>
  `${pick(places, n)}${pick(firsts, Math.floor(n / 10))}${pick(firsts, Math.floor(n / 300))}${pick(trades, Math.floor(n / 9_000))}股份有限公司`;

const codeOf = (company: number): number => 10_000 + company;

type Fault = "email" | "phone" | "shortened";
const faultOf = (n: number): Fault | null =>
  n % 997 === 13 ? "email" : n % 1_499 === 700 ? "phone" : n % 4_999 === 2_500 ? "shortened" : null;

function* messyLines(list: MessyList): Generator<Cell[]> {
  for (let n = 0; n < list.rows; n++) yield messyLine(n, list);
}

/** Every second row leaves the merged cells of its customer empty; every seventh has the number in the name's cell. */
function messyLine(n: number, { sales, service }: MessyList): Cell[] {
  const company = companyOf(n);
  const first = n % 2 === 0;
  const fault = faultOf(n);
  const person = `${pick(families, n)}${pick(givens, Math.floor(n / 19))}`;
  const mobile = 912_000_000 + n;
  const together = n % 7 === 3 && fault === null;
  const ofCustomer = first ? [codeOf(company), companyName(company), sales, service] : ["", "", "", ""];
  const place = company % 3 === 0 ? ["總廠", `工業路 ${company % 900} 號, "${pick(["A", "B"], n)}" 棟`] : ["", ""];
  return [
    ...ofCustomer,
    ...place,
    together ? `${person} 0${mobile}` : person,
    pick(["經理", "廠長", "採購", "課長", ""], n),
    fault === "phone" ? "待查" : `02-2${String(7_000_000 + company).slice(-7)}${first ? "" : "#801"}`,
    together ? "" : fault === "shortened" ? "9.12E+08" : mobile,
    fault === "email" ? `p${n}@` : `p${n}@c${company}.example`,
    new Date(Date.UTC(2016, 0, 1 + (n % 3_000))),
    n % 11 === 0 ? "=SUM(A1)" : "",
  ];
}
