import { chromium } from "playwright-core";
import { signatureOf } from "@kept/server/platform/signature.ts";
import { invented, inventedCustomer, writeCustomers } from "./customer-rows.ts";
import { seat } from "./desk.ts";
import { caller, percentile } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

const onScreenWithinMs = 300;
const rings = 40;
const extension = "901";

/** From the moment a telephone system tells that it rings until the operator's screen names the customer, at growing numbers of customers, from as many as are there already; the ratio is to the 300 ms allowed. */
export async function* ringToScreen(bench: Bench): AsyncGenerator<Figure> {
  const { house, sizes } = bench;
  const tell = await telephoneSystem(bench);
  const there = await invented(house.pool);
  for (const size of sizes.customers.filter((each) => each >= there)) {
    await writeCustomers(house.pool, size, bench.ownerId);
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    });
    try {
      const page = await seat(browser, house);
      await page.goto(`${house.url}/tickets`);
      await page.waitForLoadState("networkidle");
      const times: number[] = [];
      for (let turn = 0; turn < rings; turn++) {
        const { name, people } = inventedCustomer((turn * 104_729) % size);
        const call = { callId: `ring-${size}-${turn}`, from: people[0]?.phone ?? "" };
        const named = page.locator("section[aria-live=assertive] article a", { hasText: name }).first();
        const began = performance.now();
        await tell(call, "newCall", "ringing");
        await named.waitFor();
        times.push(performance.now() - began);
        await tell(call, "hangup");
        await named.waitFor({ state: "detached" });
      }
      times.sort((a, b) => a - b);
      const p50_ms = percentile(times, 0.5);
      const p99_ms = percentile(times, 0.99);
      yield {
        work: "ring-to-screen",
        size,
        clients: 1,
        rate: 1_000 / p50_ms,
        p50_ms,
        p99_ms,
        ratio: p50_ms / onScreenWithinMs,
      };
    } finally {
      await browser.close();
    }
  }
}

/** Sets up a telephone system whose one extension is the administrator's; gives back how it tells of a call that rings there. */
async function telephoneSystem({ house, ownerId }: Bench) {
  const ask = caller(house.url, house.key);
  const added = (await ask("POST", "/api/phone-sources", { code: "pbx", name: "PBX", kind: "signed" })) as {
    secret: string;
  };
  await ask("POST", "/api/phone-lines", { number: "400-800-1000", name: "Hotline" });
  await ask("PUT", "/api/phone-extensions", { value: extension, staffIds: [ownerId] });
  return async (call: { callId: string; from: string }, ...events: readonly string[]): Promise<void> => {
    const body = JSON.stringify(
      events.map((event) => ({
        ...{ source: "pbx", direction: "in", to: "4008001000", event },
        ...(event === "ringing" ? { legId: "one", agent: { ext: extension } } : {}),
        ...(event === "hangup" ? { cause: "cancel" } : {}),
        ...call,
        occurredAt: new Date().toISOString(),
      })),
    );
    const seconds = Math.floor(Date.now() / 1_000);
    const answer = await fetch(`${house.url}/api/phone/v1/events`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "kept-timestamp": String(seconds),
        "kept-signature": signatureOf(added.secret, seconds, body),
      },
      body,
    });
    if (!answer.ok) throw new Error(`the ring was not taken: ${await answer.text()}`);
  };
}
