import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { deliverFaxes, faxReader } from "@kept/server/fax/index.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openStage, type Stage } from "./stage.ts";

const run = promisify(execFile);
const hook = path.join(import.meta.dirname, "../bin/fax-received");

let stage: Stage;
let folder: string;
let line: Record<string, string>;
/** Calls the hook as HylaFAX does for a fax it received, at the house's own time. */
let receive: (file: "g3.tif" | "g4.tif" | "g4.pdf", error?: string) => Promise<void>;
before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "kept-fax-"));
  const sendfax = path.join(folder, "sendfax");
  writeFileSync(sendfax, "#!/bin/sh\necho 'request id is 12 (group id 12) for host localhost (1 file)'\n", {
    mode: 0o755,
  });
  // Stands for Tesseract, which the letters rig runs itself.
  const letters = path.join(folder, "letters");
  const says = "型號 UPS-20k\\n序號 SN 20240133\\n電話 021-68881234\\n";
  writeFileSync(
    letters,
    `#!/bin/sh\n[ "$1" = --list-langs ] && printf 'List:\\nchi_tra\\neng\\n' || printf '${says}'\n`,
    { mode: 0o755 },
  );
  stage = await openStage({ KEPT_TIME: "real", KEPT_FAX_SENDFAX: sendfax, KEPT_TESSERACT: letters });
  const url = await stage.house.listen();
  const { source, secret } = await askInHouse(stage.house.house, stage.people.tang, arrivalsApi.addSource, {
    name: "Fax line",
    channel: "fax",
  });
  line = { KEPT_FAX_URL: `${url}/api/inbound/v1/${source.id}`, KEPT_FAX_SECRET: secret };
  receive = async (file, error = "") => {
    const received = path.join(folder, file);
    copyFileSync(path.join(import.meta.dirname, "fax-pages", file), received);
    await run(hook, [received, "ttyIAX0", "000001", error, "021-68881234", "晨星紡織"], {
      env: { PATH: process.env["PATH"] ?? "", KEPT_FAX_SPOOL: path.join(folder, "spool"), ...line },
    });
  };
});
after(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("a fax HylaFAX received stands on the operator's screen, page by page upright, once, and becomes a ticket within its clock", async () => {
  const { page } = await stage.seat("wang", "/");
  await page.getByText("現在沒有事等您處理").waitFor();
  await receive("g4.tif");
  await receive("g4.tif");
  assert.deepEqual(readdirSync(path.join(folder, "spool")), [], "what Kept has is still kept for sending");
  await page.getByRole("link", { name: /傳真.*晨星紡織/ }).click();
  const sheets = page.getByRole("img", { name: /第 \d 頁/ });
  await sheets.nth(1).waitFor();
  assert.equal(await sheets.count(), 2);
  await page.waitForFunction(() => document.querySelector("canvas[role=img]")?.getAttribute("width") === "640");
  const shape = await sheets.first().evaluate((sheet: HTMLCanvasElement) => {
    const { data } = sheet.getContext("2d")?.getImageData(0, 0, sheet.width, sheet.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) dark += Number((data[at] ?? 255) < 128);
    return { ratio: sheet.height / sheet.width, dark };
  });
  assert.ok(Math.abs(shape.ratio - (700 / 1_728) * (204 / 98)) < 0.02, `drawn ${shape.ratio}`);
  assert.ok(shape.dark > 1_000, "nothing is written on the page");
  await page.getByRole("button", { name: "轉", exact: true }).click();
  await page.keyboard.press("]");
  await page.getByText("第 2 頁，共 2 頁").waitFor();
  await page.keyboard.press(".");
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("d")]);
  assert.equal(pdf.suggestedFilename(), "g4.pdf");
  const words = readFileSync(await pdf.path(), "latin1");
  assert.deepEqual(words.match(/\/Rotate \d+/g), ["/Rotate 90", "/Rotate 90"]);
  await page.reload();
  await sheets.nth(1).waitFor();
  for (const place of [0, 1])
    assert.match(
      (await sheets.nth(place).getAttribute("style")) ?? "",
      /rotate\(90deg\)/,
      "how it was turned is forgotten",
    );
  await page.getByText("號碼是 陳怡 的").waitFor();

  const { rows } = await askInHouse(stage.house.house, stage.people.wang, arrivalsApi.list, {});
  assert.deepEqual(
    rows.map(({ kind, channel, clause, times }) => [kind, channel, clause, times]),
    [["fax", "fax", "3.2c", 1]],
  );
  await page.getByRole("button", { name: "受理並回執" }).waitFor();
  await page.keyboard.press("c");
  const faxes = page.getByRole("list", { name: "發出的傳真" });
  await faxes.getByText("等待發往 02168881234").waitFor();
  assert.equal(await deliverFaxes(stage.house.house, () => Promise.resolve({ name: "海芙德", logo: null })), 1);
  await faxes.getByText("正在撥 02168881234").waitFor();
  const job = path.join(folder, "q12");
  writeFileSync(job, "jobid:12\nnpages:1\ntotpages:1\nstatus:\n");
  await run(path.join(import.meta.dirname, "../bin/fax-sent"), [job, "done", "0:27"], {
    env: { PATH: process.env["PATH"] ?? "", KEPT_FAX_SPOOL: path.join(folder, "spool"), ...line },
  });
  await faxes.getByText("已送達 02168881234").waitFor();
  await page.getByText("傳真已送達，1 頁").waitFor();

  assert.equal(await faxReader(stage.house.house).look(), 1);
  const read = page.getByRole("region", { name: /機器讀到的字/ });
  await read.getByText("型號 UPS-20k", { exact: true }).click();
  await read.getByRole("checkbox", { name: "序號 20240133" }).press("Space");
  await page.keyboard.press("o");
  await page.getByRole("region", { name: "看一眼記錄" }).waitFor();
  const call = new URL(page.url()).searchParams.get("call") ?? "";
  const { draft } = (await askInHouse(stage.house.house, stage.people.wang, intakeApi.read, { id: call })).call;
  assert.equal(draft.fault.machineText, "UPS-20k 20240133");
});

test("a fax that came as a PDF is read in place like any other, turned and made larger, and taken away as it came", async () => {
  const { page, faults } = await stage.seat("wang", "/arrivals");
  await receive("g4.pdf");
  const sheets = page.getByRole("img", { name: /第 \d 頁/ });
  await sheets.nth(1).waitFor();
  await page.waitForFunction(() => document.querySelector("canvas[role=img]")?.getAttribute("width") === "640");
  const seen = await sheets.first().evaluate((sheet: HTMLCanvasElement) => {
    const { data } = sheet.getContext("2d")?.getImageData(0, 0, sheet.width, sheet.height) ?? { data: [] };
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) dark += Number((data[at] ?? 255) < 128);
    return { ratio: sheet.height / sheet.width, dark };
  });
  assert.ok(Math.abs(seen.ratio - (700 / 1_728) * (204 / 98)) < 0.02, `drawn ${seen.ratio}`);
  assert.ok(seen.dark > 1_000, "nothing is written on the page");
  await page.keyboard.press("+");
  await page.waitForFunction(() => document.querySelector("canvas[role=img]")?.getAttribute("width") === "800");
  await page.keyboard.press(".");
  assert.match((await sheets.first().getAttribute("style")) ?? "", /rotate\(90deg\)/);
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("d")]);
  assert.deepEqual(readFileSync(await pdf.path()), readFileSync(path.join(import.meta.dirname, "fax-pages/g4.pdf")));
  assert.deepEqual(faults, []);
});

test("one of another kind of lines is read as well, and what was cut off says so", async () => {
  await receive("g3.tif", "Remote disconnected");
  const { page } = await stage.seat("grace", "/arrivals");
  await page.getByRole("button", { name: /Remote disconnected/ }).click();
  await page.getByRole("img", { name: "Page 2" }).waitFor();
});

test("while Kept is away the hook keeps the fax, and the sweep sends it", async () => {
  const spool = path.join(folder, "later");
  const received = path.join(folder, "g4.tif");
  copyFileSync(path.join(import.meta.dirname, "fax-pages/g4.tif"), received);
  const environment = { PATH: process.env["PATH"] ?? "", KEPT_FAX_SPOOL: spool };
  await run(hook, [received, "ttyIAX0"], {
    env: { ...environment, ...line, KEPT_FAX_URL: "http://127.0.0.1:1/api/inbound" },
  });
  assert.equal(readdirSync(spool).length, 1);
  await run(hook, ["--sweep"], { env: { ...environment, ...line } });
  assert.deepEqual(readdirSync(spool), []);
});

test("an administrator connects HylaFAX by the lines shown, and the test says in plain words how it goes", async () => {
  const { page } = await stage.seat("tang", "/sources");
  await page.getByRole("button", { name: "加入來源" }).first().click();
  const form = page.getByRole("form", { name: "加入來源" });
  await form.getByLabel("名稱").fill("業務部傳真");
  await form.getByLabel("管道").selectOption({ label: "HylaFAX 傳真伺服器" });
  await form.getByRole("button", { name: "加入來源" }).click();
  const shown = await page.getByText("KEPT_FAX_URL=").innerText();
  await page.getByText("FaxrcvdCmd: bin/fax-received").waitFor();
  const row = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "業務部傳真" }) });
  await row.getByRole("button", { name: "檢查" }).click();
  await row.getByText("還沒有收到任何東西").waitFor();

  const [, url = "", secret = ""] = /KEPT_FAX_URL=(\S+)\s+KEPT_FAX_SECRET=(\S+)/.exec(shown) ?? [];
  const received = path.join(folder, "trial.tif");
  copyFileSync(path.join(import.meta.dirname, "fax-pages/g3.tif"), received);
  const environment = {
    PATH: process.env["PATH"] ?? "",
    KEPT_FAX_SPOOL: path.join(folder, "trial"),
    KEPT_FAX_URL: url,
  };
  const caller = ["ttyIAX0", "000001", "", "021-68881234", "晨星紡織"];
  await run(hook, [received, ...caller], { env: { ...environment, KEPT_FAX_SECRET: `${secret}x` } });
  await row.getByText("最近一次被拒收：").waitFor();
  await run(hook, ["--sweep"], { env: { ...environment, KEPT_FAX_SECRET: secret } });
  await row.getByText("一切正常：七天內收到 1 件。").waitFor();
});
