import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { cast, castPassword, raiseCompany } from "@kept/server/story/cast.ts";
import { clientOfKept, openProvider } from "@kept/server/story/sign-in-provider.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit } from "./desk.ts";

let house: TestHouse;
let browser: Browser;
let provider: Awaited<ReturnType<typeof openProvider>>;
before(async () => {
  provider = await openProvider({ sun: { email: cast.sun.email, name: "孫工", groups: ["field"] } });
  house = await testHouse({
    KEPT_OIDC_ISSUER: provider.issuer,
    KEPT_OIDC_CLIENT: clientOfKept.id,
    KEPT_OIDC_SECRET: clientOfKept.secret,
    KEPT_OIDC_NAME: "諾廷帳號",
    KEPT_OIDC_ROLES: "field=engineer",
  });
  await raiseCompany(house, { password: castPassword });
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await house?.close();
  await provider?.close();
});

test("an engineer signs in with the company's account and is where they wanted to go", async () => {
  const url = await house.listen();
  provider.lets(`${url}/signed-in`);
  const { page, faults } = await sit(browser, url, null, { language: "zh-Hant" });
  await page.goto("/tickets");
  await page.getByRole("button", { name: "以諾廷帳號登入" }).click();
  await page.locator("input[name=login]").fill("sun");
  await page.locator("input[name=password]").fill("any");
  await page.locator("button[type=submit]").click();
  await page.getByText("Continue").click();
  await page.getByRole("heading", { name: "故障單" }).first().waitFor();
  assert.equal(new URL(page.url()).pathname, "/tickets");
  assert.deepEqual(faults, []);
});

test("an address somebody sent signs nobody in", async () => {
  const url = await house.listen();
  const { page } = await sit(browser, url, null, { language: "zh-Hant" });
  await page.goto("/signed-in?code=made-up&state=made-up");
  await page.getByText("這次登入不是從這個分頁開始的").waitFor();
  await page.getByRole("link", { name: "登入" }).click();
  await page.getByLabel("電子郵件").waitFor();
});
