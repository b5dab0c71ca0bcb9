import { chromium, type Browser, type Page } from "playwright-core";
import { caller, percentile } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
const interactiveWithinMs = 1_000;
const loads = 10;
const updates = 40;

/** The first screen in a browser that has never been here: bytes of script as they travel (`size`), and until the finder can be used; the ratio is to the second allowed. */
export async function* firstLoad({ house }: Bench): AsyncGenerator<Figure> {
  const browser = await open();
  try {
    const times: number[] = [];
    let bytes = 0;
    for (let load = 0; load < loads; load++) {
      const page = await seat(browser, house);
      bytes = 0;
      const watched = await page.context().newCDPSession(page);
      const scripts = new Set<string>();
      await watched.send("Network.enable");
      watched.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
      watched.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
        if (scripts.has(requestId)) bytes += encodedDataLength;
      });
      const began = performance.now();
      await page.goto(house.url, { waitUntil: "commit" });
      await page.locator("kbd", { hasText: "K" }).first().waitFor();
      times.push(performance.now() - began);
      await page.waitForLoadState("networkidle");
      await page.context().close();
    }
    yield figureFrom("first-load", bytes, times, (p50) => p50 / interactiveWithinMs);
  } finally {
    await browser.close();
  }
}

/** From the moment a program asks for a change until another person's browser shows it; the ratio is to the program's own answer. */
export async function* liveUpdate({ house }: Bench): AsyncGenerator<Figure> {
  const ask = caller(house.url, house.key);
  const { rows } = await house.pool.query<{ id: string }>("select id from customers.customer limit 1");
  const ticket = (await ask("POST", "/api/tickets", {
    customerId: rows[0]?.id,
    reporter: { name: "王芳" },
    machineText: "UPS",
    faultText: "报警",
    channel: "phone",
  })) as { id: string; number: string };
  const browser = await open();
  try {
    const page = await seat(browser, house);
    await page.goto(`${house.url}/tickets/${ticket.number}`);
    await page.getByText("报警").first().waitFor();
    await page.waitForLoadState("domcontentloaded");
    const seen: number[] = [];
    const answered: number[] = [];
    for (let turn = 0; turn < updates; turn++) {
      const shown = page.getByText(`note-${turn}.`).first().waitFor();
      const began = performance.now();
      await ask("POST", `/api/tickets/${ticket.id}/notes`, { text: `note-${turn}.` });
      answered.push(performance.now() - began);
      await shown;
      seen.push(performance.now() - began);
    }
    answered.sort((a, b) => a - b);
    yield figureFrom("live-update", updates, seen, (p50) => p50 / percentile(answered, 0.5));
  } finally {
    await browser.close();
  }
}

const open = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium", args: flags });

/** A browser of its own where the administrator is signed in and nothing is cached. */
export async function seat(browser: Browser, { url, administrator }: Bench["house"]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: url });
  const answer = await context.request.post("/api/session", { data: administrator });
  if (!answer.ok()) throw new Error(`the administrator could not sign in: ${await answer.text()}`);
  return context.newPage();
}

function figureFrom(work: string, size: number, times: number[], ratio: (p50: number) => number): Figure {
  times.sort((a, b) => a - b);
  const p50_ms = percentile(times, 0.5);
  return {
    work,
    size,
    clients: 1,
    rate: 1_000 / p50_ms,
    p50_ms,
    p99_ms: percentile(times, 0.99),
    ratio: ratio(p50_ms),
  };
}
