import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { languages } from "@kept/domain/kit/language.ts";
import { openBrowser, sit } from "./desk.ts";
import { realServer } from "./real-server.ts";
import { openStage, type Stage } from "./stage.ts";

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

test("a new ticket stands on the wallboard at once, with its customer unless names are hidden", async () => {
  const shown = (await stage.seat("grace", "/wallboard")).page;
  const hidden = (await stage.seat("wang", "/wallboard?names=hidden&language=en")).page;
  await shown.getByText("Nobody is waiting").waitFor();
  const { number } = await stage.ticket();
  const waiting = shown.getByRole("region", { name: "Waiting longest" });
  await waiting.getByText("晨星紡織").waitFor();
  await hidden.getByRole("region", { name: "Waiting longest" }).getByText(number).waitFor();
  assert.equal(await hidden.getByText("晨星紡織").count(), 0);
  assert.equal(await shown.getByRole("navigation").count(), 0, "the frame of the desk stands around the wallboard");
});

test("it speaks the language of its address, fits a screen, and is read from five metres", async () => {
  const titles: string[] = [];
  for (const language of languages) {
    const { page } = await stage.seat("he", `/wallboard?language=${language}`);
    titles.push((await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("dd, strong")]
        .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 28)
        .map((one) => one.textContent),
    );
    assert.deepEqual(small, []);
    const { over, beside, ground } = await page.evaluate(() => ({
      over: document.documentElement.scrollHeight - innerHeight,
      beside: document.documentElement.scrollWidth - innerWidth,
      ground: getComputedStyle(document.querySelector("main") as Element).backgroundColor,
    }));
    assert.ok(over <= 0, `one must scroll ${over} px in ${language}`);
    assert.ok(beside <= 0, `it is ${beside} px too wide in ${language}`);
    assert.equal(ground, "rgb(15, 17, 21)");
  }
  assert.deepEqual(titles, ["承諾看板", "承诺看板", "Our promises now"]);
});

test("when the server is gone it says so, and when it is back it goes on by itself", async () => {
  const server = await realServer();
  const browser = await openBrowser();
  try {
    await server.start();
    const { page } = await sit(browser, server.url, server.administrator);
    await page.goto("/wallboard?language=en");
    await page.getByText("Nobody is waiting").waitFor();
    await server.end("SIGKILL");
    await page.getByText(/cannot be reached; trying again/).waitFor();
    await server.start();
    await page.getByText(/cannot be reached; trying again/).waitFor({ state: "hidden" });
    await page.getByText("Nobody is waiting").waitFor();
  } finally {
    await browser.close();
    await server.close();
  }
});
