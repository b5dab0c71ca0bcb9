import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser, sit, type Seat } from "./desk.ts";
import { realServer, type RealServer } from "./real-server.ts";

let server: RealServer;
let browser: Browser;
let seat: Seat;
before(async () => {
  server = await realServer();
  await server.start();
  browser = await openBrowser();
  seat = await sit(browser, server.url, server.administrator, { language: "en" });
  await seat.context.request.patch("/api/session", { data: { language: "en" } });
});
after(async () => {
  await browser?.close();
  await server?.close();
  assert.deepEqual(seat?.faults, []);
});

const guide = () => seat.page.getByRole("region", { name: "Ten minutes to the first call" });
const step = (name: string) =>
  guide()
    .getByRole("listitem")
    .filter({ has: seat.page.getByText(name, { exact: true }) });
const ticked = (name: string) => step(name).getByRole("img", { name: "done" }).waitFor();

test("sample data are loaded with one click, looked at, and taken out with one", async () => {
  const { page } = seat;
  await page.goto("/");
  await guide().getByRole("button", { name: "Load sample data" }).click();
  await guide().getByRole("progressbar").waitFor();
  await guide().getByText("Sample data are loaded").waitFor({ timeout: 90_000 });
  await step("Your customers").getByRole("img", { name: "to do" }).waitFor();
  await page.goto("/customers");
  await page.getByText("晨星紡織").first().waitFor();
  await page.goto("/");
  await guide().getByRole("button", { name: "Remove sample data" }).click();
  await guide().getByText("All sample customers, tickets and people go, for good.").waitFor();
  await guide().getByRole("button", { name: "Remove sample data" }).click();
  await guide().getByRole("button", { name: "Load sample data" }).waitFor();
  await page.goto("/customers");
  await page.getByText("No customers yet").waitFor();
});

test("the company is named and its hours are settled on the spot", async () => {
  const { page } = seat;
  await page.goto("/");
  await step("The company's name").getByRole("textbox").fill("Lumen Service");
  await page.keyboard.press("Enter");
  await ticked("The company's name");
  await step("The hotline's hours").getByRole("button", { name: "Around the clock is right" }).click();
  await ticked("The hotline's hours");
});

test("people and a customer tick themselves off, and the first call ends the way", async () => {
  const { page, context } = seat;
  const grace = { name: "Grace Tan", email: "grace@lumen.example", roles: ["operator"] };
  const more = { language: "en", speaks: [], zone: "Asia/Shanghai", extension: null, departmentCode: null, skills: [] };
  const added = await context.request.post("/api/staff", { data: { ...grace, ...more } });
  assert.equal(added.status(), 201, await added.text());
  await ticked("Your people");
  await guide().getByRole("link", { name: "Type one in" }).click();
  await page.getByText("No customers yet").waitFor();
  await page.keyboard.press("n");
  const form = page.getByRole("complementary", { name: "Add a customer" });
  await form.getByRole("textbox", { name: "Name", exact: true }).fill("Harbour Ceramics");
  for (const owner of ["Sales owner", "Service owner"]) {
    await form.getByRole("combobox", { name: owner }).fill("Grace");
    await page.getByRole("option", { name: "Grace Tan" }).click();
    await page.getByRole("option", { name: "Grace Tan" }).waitFor({ state: "hidden" });
  }
  await form.getByRole("button", { name: "Add a customer" }).click();
  await page.getByRole("heading", { name: /Harbour Ceramics/ }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("h");
  await ticked("Your customers");
  await guide().getByRole("link", { name: "To the hotline" }).click();
  await firstCall();
  await page.goto("/");
  await page.getByRole("heading", { name: "What waits for me" }).waitFor();
  await guide().waitFor({ state: "hidden" });
});

async function firstCall(): Promise<void> {
  const { page } = seat;
  const press = (key: string) => page.keyboard.press(key);
  await page.getByRole("button", { name: /New call/ }).waitFor();
  await press("F2");
  await page.getByRole("combobox", { name: "Which company?" }).waitFor();
  await page.keyboard.type("harbour");
  await page.getByRole("option", { name: /Harbour Ceramics/ }).waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "One glance at the record" }).waitFor();
  await press("Enter");
  await page.getByRole("textbox", { name: "Name", exact: true }).waitFor();
  await page.keyboard.type("Ivo Marek");
  await press("Enter");
  await page.keyboard.type("021-55550101");
  await press("Enter");
  await page.getByLabel("What happens").waitFor();
  await page.keyboard.type("The kiln controller restarts every hour");
  await press("Tab");
  await page.keyboard.type("KC-200");
  await press("Enter");
  await page.getByRole("button", { name: /start the clock/ }).waitFor();
  await press("Enter");
  await page.getByText("3.5.5").first().waitFor();
  await press("Enter");
  await page.getByRole("region", { name: "Review" }).waitFor();
  await press("Enter");
  await page
    .getByRole("link", { name: /F-\d{4}-000001/ })
    .first()
    .waitFor();
  await press("Escape");
}
