import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { customersApi } from "@kept/domain/customers/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import {
  excelLines,
  messyBig5,
  messyCompany,
  messyExcel,
  messyFaults,
  messyPeople,
  messySemicolons,
} from "@kept/server/story/messy-file.ts";
import { csvLines } from "./csv-lines.ts";
import { openStage, type Stage } from "./stage.ts";

const list = { rows: 50_000, sales: "李文", service: "周敏" };
/** A file on its way takes longer than a click. */
const patience = { timeout: 240_000 };

let stage: Stage;
let page: Page;
before(async () => {
  stage = await openStage();
  await add("前五金行", "0010005");
  await add(`${messyCompany(8)}有限公司`, "OLD-8");
  ({ page } = await stage.seat("tang", "/customers/import"));
});
after(() => stage?.close());

const add = (name: string, code: string) =>
  askInHouse(stage.house.house, stage.people.tang, customersApi.add, {
    ...{ name, code, salesOwnerId: stage.people.li.id, serviceOwnerId: stage.people.zhou.id },
  });

test("an untidy list of 50,000 rows in Big5 becomes customers, and is given out as it came", async () => {
  await choose("客戶總表.csv", messyBig5(list));
  await page.getByText("照欄名猜的").waitFor(patience);
  await page.getByRole("combobox", { name: "找誰", exact: true }).selectOption({ label: "聯絡人" });
  await page.getByRole("button", { name: "照這樣檢查" }).click();
  await page.getByText("照上次同樣的欄名").waitFor(patience);
  await badRowsAreNamed();
  await duplicatesAreProposed();
  await stoppedHalfWay();
  await page.getByRole("button", { name: /^繼續/ }).click();
  await page.getByText(/已全部載入/).waitFor(patience);
  const given = csvLines((await exported("CSV")).toString("utf8").slice(1));
  comeOutAsTheyWentIn(given, ["10008"]);
});

test("the same list again has no difference, and with one title changed it has one", async () => {
  await page.goto("/customers/import");
  await choose("客戶總表.csv", messyBig5(list));
  await page.getByText("與現有資料沒有不同，不用載入。").waitFor(patience);
  assert.deepEqual([await onShelf("有不同"), await onShelf("新的")], [0, 0]);
  await choose("客戶總表（改）.csv", messyBig5({ ...list, promoted: 800 }));
  await page.getByRole("button", { name: "載入 1 個客戶" }).waitFor(patience);
  await page.getByRole("cell").filter({ hasText: "經理 總監" }).waitFor();
});

test("what the list brought in is taken back as a whole", async () => {
  await page.goto("/customers/import");
  await page.getByRole("link", { name: "客戶總表.csv" }).click();
  await page.getByRole("button", { name: "整批還原" }).click();
  await page.getByRole("button", { name: "確定還原" }).click();
  await page.getByText("已整批還原，什麼都沒留下。").waitFor(patience);
});

test("the same list as an Excel file becomes the same customers, by the columns said before", async () => {
  await page.goto("/customers/import");
  await choose("客戶總表.xlsx", await messyExcel(list));
  await page.getByText("照上次同樣的欄名").waitFor(patience);
  await page.getByRole("button", { name: /^載入 \d+ 個客戶$/ }).click();
  await page.getByText(/已全部載入/).waitFor(patience);
  comeOutAsTheyWentIn(await excelLines(await exported("Excel")), ["10005", "10008"]);
});

test("a list with semicolons and a byte order mark is read too", async () => {
  await page.goto("/customers/import");
  await choose("semicolons.csv", messySemicolons({ ...list, rows: 40 }));
  await page.getByText("與現有資料沒有不同，不用載入。").waitFor(patience);
});

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  await page.getByRole("heading", { name, exact: true }).waitFor(patience);
}

/** How many customers of the file are of a kind, as its shelf says. */
async function onShelf(name: string): Promise<number> {
  const shelves = page.getByRole("group", { name: "檔案裡有什麼" });
  return Number((await shelves.getByRole("button", { name }).innerText()).replace(/\D/g, ""));
}

const toShelf = (name: string) =>
  page.getByRole("group", { name: "檔案裡有什麼" }).getByRole("button", { name }).click();

/** Row and column and what to do, on the page and in the file one downloads. */
async function badRowsAreNamed(): Promise<void> {
  await toShelf("有錯");
  const row = page.getByRole("row").filter({ hasText: "「p13@」不是郵箱地址" });
  await row.getByText("17", { exact: true }).waitFor();
  await row.getByRole("rowheader", { name: "E-mail" }).waitFor();
  const file = (await downloaded("下載有錯的列")).toString("utf8");
  const lines = csvLines(file.slice(1));
  assert.equal(lines.length, 1 + messyFaults(list));
  assert.ok(lines.slice(1).every((line) => /不是郵箱地址|不是電話號碼|試算表把長號碼/.test(line.at(-1) ?? "")));
}

/** One most likely has lost the zeros of its code, one is called by another legal form; the first is said to be new. */
async function duplicatesAreProposed(): Promise<void> {
  await toShelf("可能已有");
  const likely = (name: string) => page.getByRole("combobox", { name: `怎麼辦: ${name}股份有限公司` });
  await likely(messyCompany(8)).waitFor();
  assert.equal(await likely(messyCompany(8)).inputValue(), "merge");
  await likely(messyCompany(5)).selectOption({ label: "新增" });
}

/** The first step is held until someone has said to stop. */
async function stoppedHalfWay(): Promise<void> {
  const { promise: said, resolve: say } = Promise.withResolvers<void>();
  await page.route("**/api/customer-loads/*/steps", async (route) => {
    await said;
    await route.continue();
  });
  await page.getByRole("button", { name: /^載入 \d+ 個客戶$/ }).click();
  await page.getByText(/^已載入 0 \//).waitFor();
  await page.getByRole("button", { name: "停下", exact: true }).click();
  say();
  await page.getByText(/^停在一半：[1-9]/).waitFor(patience);
  await page.getByRole("progressbar", { name: /^已載入 [1-9]/ }).waitFor();
  await page.unroute("**/api/customer-loads/*/steps");
}

async function downloaded(link: string): Promise<Buffer> {
  const saving = page.waitForEvent("download", patience);
  await page.getByRole("link", { name: link }).click();
  return readFile(await (await saving).path());
}

async function exported(format: "CSV" | "Excel"): Promise<Buffer> {
  await page.goto("/customers");
  await page.getByRole("button", { name: "匯出", exact: true }).click();
  const saving = page.waitForEvent("download", patience);
  await page.getByRole("menuitem", { name: `${format} 檔` }).click();
  return readFile(await (await saving).path());
}

/** Everybody of the list is there once, with the same company, title, numbers (zeros put back) and address. */
function comeOutAsTheyWentIn(lines: readonly string[][], merged: readonly string[]): void {
  const [head = [], ...rows] = lines;
  const place = (name: string) => head.indexOf(name);
  const numbers = (cells: readonly (string | undefined)[]) =>
    cells
      .flatMap((cell) => cell?.split("; ") ?? [])
      .filter(Boolean)
      .sort()
      .join(" ");
  const came = new Map<string, string>();
  for (const row of rows) {
    const cell = (name: string) => row[place(name)] ?? "";
    const company = ["OLD-8", "0010005"].includes(cell("客戶代碼")) ? "" : `${cell("客戶代碼")} ${cell("客戶名稱")}`;
    came.set(
      cell("郵箱"),
      [company, cell("聯絡人"), cell("職務"), numbers([cell("電話"), cell("手機")]), cell("銷售負責人")].join("|"),
    );
  }
  for (const { code, company, name, role, phone, mobile, email } of messyPeople(list)) {
    const firm = merged.includes(code) ? "" : `${code} ${company}`;
    assert.equal(came.get(email), [firm, name, role, numbers([phone, mobile]), list.sales].join("|"), email);
  }
  const ours = [...came.keys()].filter((email) => /@c\d+\.example$/.test(email));
  assert.equal(ours.length, messyPeople(list).length);
}
