import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { minute, msOf } from "@kept/domain/kit/instant.ts";
import { cast, castPassword, raiseCompany } from "@kept/server/story/cast.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { codesOf } from "@kept/server/staff/take-code.ts";
import type { Browser } from "playwright-core";
import { openBrowser, sit, type Seat } from "./desk.ts";

let house: TestHouse;
let browser: Browser;
let seat: Seat;
before(async () => {
  house = await testHouse();
  await raiseCompany(house, { password: castPassword });
  // Passkeys belong to a host name; browsers make none for an IP address.
  const url = (await house.listen()).replace("127.0.0.1", "localhost");
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
