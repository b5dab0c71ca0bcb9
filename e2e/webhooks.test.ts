import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { openBrowser, sit, type Seat } from "./desk.ts";
import { realServer, type RealServer } from "./real-server.ts";

let server: RealServer;
let browser: Browser;
let seat: Seat;
let status = 500;
const kinds: (string | undefined)[] = [];
const receiver = http.createServer((request, response) => {
  kinds.push(String(request.headers["kept-event"]));
  request.resume();
  response.writeHead(status).end(status === 500 ? "out of order" : "");
});

before(async () => {
  server = await realServer({ KEPT_WEBHOOKS_PRIVATE: "true" });
  await server.start();
  browser = await openBrowser();
  seat = await sit(browser, server.url, server.administrator, { language: "en" });
  await seat.context.request.patch("/api/session", { data: { language: "en" } });
  await once(receiver.listen(0, "127.0.0.1"), "listening");
});
after(async () => {
  await browser?.close();
  await server?.close();
  receiver.close();
  assert.deepEqual(seat?.faults, []);
});

test("an address is added by keyboard, its secret shown once, and a trial that failed is sent again by button", async () => {
  const { page } = seat;
  await page.goto("/webhooks");
  await page.getByText("No program is told yet").waitFor();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Address" }).fill("ftp://example.com");
  await page.getByRole("button", { name: "Save" }).click();
  await page
    .getByRole("alert")
    .getByText(/Write it like https/)
    .waitFor();
  await page
    .getByRole("textbox", { name: "Address" })
    .fill(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`);
  await page.keyboard.press("Enter");
  await page
    .getByRole("region", { name: "The secret, shown this once" })
    .getByText(/^whsec_/)
    .waitFor();
  await page.getByRole("button", { name: "Send a trial" }).click();
  const log = page.getByRole("region", { name: "Log" });
  await log.getByText(/waiting · 500/).waitFor();
  await log.getByRole("button", { name: /Trial/ }).click();
  await log.getByText("out of order").waitFor();
  status = 204;
  await log.getByRole("button", { name: "Send again" }).click();
  await log.getByText(/delivered · 204/).waitFor();
  assert.deepEqual(kinds, ["webhook.trial", "webhook.trial"]);
  await page.reload();
  await page.getByText("Send a trial").waitFor();
  assert.equal(await page.getByText(/^whsec_/).count(), 0, "the secret is shown again");
});
