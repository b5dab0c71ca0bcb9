import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Language } from "@kept/domain/kit/language.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The window sizes every page must hold at. */
export const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };

/** A real Chromium; close it at the end of the test file. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", headless: true, args: flags });

export type Seat = { page: Page; context: BrowserContext; faults: string[] };

/** Sits a person down at a desk of their own: signed in, in a language, at a window size. Script errors are collected in `faults`. */
export async function sit(
  browser: Browser,
  url: string,
  person: { email: string; password: string } | null,
  how: { language?: Language; size?: keyof typeof sizes; dark?: boolean } = {},
): Promise<Seat> {
  const context = await browser.newContext({
    viewport: sizes[how.size ?? "desk"],
    locale: how.language === "en" ? "en-GB" : how.language === "zh-Hans" ? "zh-CN" : "zh-TW",
    timezoneId: "Asia/Shanghai",
    colorScheme: how.dark ? "dark" : "light",
    reducedMotion: "reduce",
    baseURL: url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("pageerror", (fault) => faults.push(String(fault)));
  if (person) {
    const answer = await context.request.post("/api/session", { data: person });
    if (!answer.ok()) throw new Error(`${person.email} could not sign in: ${await answer.text()}`);
  }
  return { page, context, faults };
}
