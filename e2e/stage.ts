import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { cast, castPassword, type CastName } from "@kept/server/story/cast.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";
import { openBrowser, sit, type Seat } from "./desk.ts";

/** The story company on a real server with a real browser, with further settings where given, and the short words browser stories are written in. */
export async function openStage(environment: Readonly<Record<string, string>> = {}) {
  assert.ok(existsSync(path.join(import.meta.dirname, "../web/dist/index.html")), "build the desk first: bin/build");
  const house = await testHouse(environment);
  const { people, firms } = await raiseStage(house.house, { password: castPassword });
  const url = await house.listen();
  const browser: Browser = await openBrowser();
  const seats: Seat[] = [];
  return {
    house,
    people,
    firms,
    /** Where its desk is opened. */
    url,
    /** Someone of the cast at a desk of their own, on a page, in their language. */
    async seat(who: CastName, at: string): Promise<Seat> {
      const { email, language } = cast[who];
      const seat = await sit(browser, url, { email, password: castPassword }, { language });
      seats.push(seat);
      await seat.page.goto(at);
      return seat;
    },
    /** A ticket as the hotline opens it, given to an engineer when one is named. */
    async ticket(engineer?: CastName): Promise<{ id: string; number: string }> {
      const { id, number } = await askInHouse(house.house, people.wang, ticketsApi.open, {
        customerId: firms.morningstar.id,
        reporter: { name: "陳怡", phone: "021-68881234" },
        machineText: "UPS-20k",
        faultText: "The UPS beeps",
        symptomCodes: ["power.ups-alarm"],
        language: "zh-Hant",
      });
      if (engineer)
        await askInHouse(house.house, people.he, dispatchApi.assign, { id, engineerId: people[engineer].id });
      return { id, number };
    },
    /** Closes all, and says that no page's script failed. */
    async close(): Promise<void> {
      const faults = seats.flatMap((seat) => seat.faults);
      await browser.close();
      await house.close();
      assert.deepEqual(faults, []);
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
