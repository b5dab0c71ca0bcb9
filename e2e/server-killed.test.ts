import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openBrowser, sit } from "./desk.ts";

const data = mkdtempSync(path.join(os.tmpdir(), "kept-killed-"));
const administrator = { email: "first@kept.example", password: "kept-every-promise" };
let running: ChildProcess | undefined;
after(async () => {
  if (running) await ended(running, "SIGTERM");
  rmSync(data, { recursive: true, force: true });
});

test("the server is killed in the middle of a call, and nothing typed is lost", async () => {
  const port = await freePort();
  await start(port);
  const browser = await openBrowser();
  const { page } = await sit(browser, `http://127.0.0.1:${port}`, administrator);
  await page.goto("/call");
  await page.getByRole("button", { name: /接新電話/ }).waitFor();
  await page.keyboard.press("F2");
  const company = page.getByRole("combobox", { name: "是哪家公司？" });
  await company.waitFor();
  await page.keyboard.type("Half a compa");
  await page
    .getByText(/^(已保存|已恢復)/)
    .first()
    .waitFor();
  assert.ok(running);
  await ended(running, "SIGKILL");
  await page.keyboard.type("ny name");
  await start(port);
  await page
    .getByText(/^(已保存|已恢復)/)
    .first()
    .waitFor();
  await page.reload();
  await company.waitFor();
  assert.equal(await company.inputValue(), "Half a company name");
  await browser.close();
});

async function start(port: number): Promise<void> {
  const main = path.resolve(import.meta.dirname, "../server/app/main.ts");
  const env = {
    ...process.env,
    KEPT_DATA: data,
    PORT: String(port),
    KEPT_ADMIN_EMAIL: administrator.email,
    KEPT_ADMIN_PASSWORD: administrator.password,
  };
  running = spawn(process.execPath, [main], { env, stdio: ["ignore", "ignore", "inherit"] });
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await wait(100);
  }
  throw new Error("Kept did not start");
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> =>
  new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
