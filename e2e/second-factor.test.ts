import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { day, minute, msOf } from "@kept/domain/kit/instant.ts";
import { cast, castPassword, raiseCompany } from "@kept/server/story/cast.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { codesOf } from "@kept/server/staff/take-code.ts";
import type { Browser } from "playwright-core";
import { openBrowser, sit, type Seat } from "./desk.ts";

let house: TestHouse;
let browser: Browser;
let seat: Seat;
let url: string;
before(async () => {
  house = await testHouse();
  await raiseCompany(house, { password: castPassword });
  // Passkeys belong to a host name; browsers make none for an IP address.
  url = (await house.listen()).replace("127.0.0.1", "localhost");
  browser = await openBrowser();
  seat = await sit(browser, url, { email: cast.petr.email, password: castPassword }, { language: "en" });
  const tools = await seat.context.newCDPSession(seat.page);
  await tools.send("WebAuthn.enable");
  await tools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
});
after(async () => {
  await browser.close();
  await house.close();
  assert.deepEqual(seat.faults, []);
});

const button = (name: string) => seat.page.getByRole("button", { name, exact: true });
const digits = (secret: string) => codesOf(secret).generate({ timestamp: msOf(house.now) });
async function signOut() {
  await button("My settings: Petr Novák").click();
  await seat.page.getByRole("menuitem", { name: "Sign out" }).click();
  await seat.page.waitForURL("**/sign-in*");
}

test("Petr sets an authenticator app and a passkey up, and signs in with either", async () => {
  const { page } = seat;
  await page.goto("/security");
  await button("Set up an app").click();
  await page.getByLabel("Your password once more").fill(castPassword);
  await page.keyboard.press("Enter");
  await page.getByAltText("Picture for the authenticator app").waitFor();
  const shown = await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText();
  const secret = shown.replaceAll(" ", "");
  await page.getByLabel("6 digits").fill("000 000");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("These digits do not fit").waitFor();
  await page.getByLabel("6 digits").fill(digits(secret));
  await page.keyboard.press("Enter");
  await page.getByText("Print or write these down").waitFor();
  assert.equal(await page.locator("output li").count(), 10);
  await button("I have kept them").click();
  await page.getByText("10 recovery codes left").waitFor();

  await button("Add a passkey").click();
  await page.getByLabel("Name").fill("laptop");
  await page.getByLabel("Your password once more").fill(castPassword);
  await page.keyboard.press("Enter");
  await page.getByText("laptop").waitFor();

  await signOut();
  await button("Sign in with a passkey").click();
  await button("My settings: Petr Novák").waitFor();

  await signOut();
  await house.advance(minute);
  await page.getByLabel("E-mail").fill(cast.petr.email);
  await page.getByRole("textbox", { name: "Password" }).fill(castPassword);
  await page.keyboard.press("Enter");
  await page.getByLabel("Code").fill(digits(secret));
  await page.keyboard.press("Enter");
  await button("My settings: Petr Novák").waitFor();
});

test("an administrator asks a second factor of engineers: Lin is led to it, puts it off, and has to once his days are over", async () => {
  const administrator = await sit(browser, url, { email: cast.tang.email, password: castPassword });
  await administrator.page.goto("/sessions");
  const rule = administrator.page.getByRole("region", { name: "誰必須有第二重驗證" });
  await rule.getByText("沒有人必須有。").waitFor();
  await rule.getByRole("checkbox", { name: "工程師" }).check();
  await rule.getByLabel("寬限的天數").fill("3");
  await rule.getByRole("button", { name: "儲存" }).click();
  await rule.getByText("林工 下次登入時告知").waitFor();
  await rule.getByText("Petr Novák").waitFor({ state: "detached" });

  const { page, faults } = await sit(browser, url, null);
  const enter = async () => {
    await page.getByLabel("電子郵件").fill(cast.lin.email);
    await page.getByRole("textbox", { name: "密碼" }).fill(castPassword);
    await page.keyboard.press("Enter");
  };
  await page.goto("/tickets");
  await enter();
  await page.getByText(/請在 2026年3月\d+日 前設定其中一種/).waitFor();
  await page.getByRole("button", { name: "以後再說" }).click();
  await page.getByRole("heading", { level: 1, name: "故障單" }).waitFor();
  await rule.getByText(/^林工 2026年3月\d+日 前$/).waitFor();

  await house.advance(4 * day);
  await page.context().clearCookies();
  await page.goto("/tickets");
  await enter();
  await page.getByText("設定其中一種，就可以繼續。").waitFor();
  assert.equal(await page.getByRole("button", { name: "以後再說" }).count(), 0);
  await page.goto("/customers");
  await page.getByText("設定其中一種，就可以繼續。").waitFor();
  await page.getByRole("button", { name: "設定驗證器" }).click();
  await page.getByLabel("請再輸入一次密碼").fill(castPassword);
  await page.keyboard.press("Enter");
  const secret = (await page.getByText(/^([A-Z2-7]{4} ?){8}$/).innerText()).replaceAll(" ", "");
  await page.getByLabel("6 位數字").fill(digits(secret));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "我已收好" }).click();
  await page.getByRole("button", { name: "繼續工作" }).click();
  await page.getByRole("heading", { level: 1, name: "客戶" }).waitFor();
  assert.deepEqual([...faults, ...administrator.faults], []);
});
