import { sealAudit } from "../platform/audit.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { scanFiles } from "../files/index.ts";
import type { House } from "../platform/house.ts";
import type { LiveUpdates } from "../platform/live.ts";
import { runDueTimers } from "../platform/run-timers.ts";
import { watchMailboxes, waysOut } from "../mail/index.ts";
import { asteriskLinks } from "../phone/index.ts";
import { deliverPushes } from "../notices/index.ts";
import { deliverFaxes, faxFolder, faxReader } from "../fax/index.ts";
import { deliverWebhooks } from "../webhooks/index.ts";
import { tellSampleWhenAsked } from "./tell-sample.ts";
import { postAt } from "../platform/smtp.ts";
import { letterhead } from "./company.ts";

/** What runs all the time: due timers (real time only), the audit's chain, live updates, mail, pushes, webhooks and links to telephone systems (real time only). `stop` lets each finish its turn. */
export function startLoops(house: House, live: LiveUpdates): { stop(): Promise<void> } {
  const links = asteriskLinks(house);
  const mailboxes = watchMailboxes(house);
  const reader = faxReader(house);
  const loops = [
    repeat(house, 100, () => live.look()),
    repeat(house, 1_000, () => sealAudit(house)),
    repeat(house, 1_000, () => tellSampleWhenAsked(house)),
    ...(house.settings.clamav ? [repeat(house, 500, () => scanFiles(house))] : []),
    ...(house.time.mode === "real"
      ? [
          repeat(house, 150, () => runDueTimers(house)),
          repeat(house, 500, () => deliverWebhooks(house)),
          repeat(house, 500, () => deliverPushes(house)),
          repeat(house, 2_000, () => links.look()),
          repeat(house, 1_000, () => mailboxes.look()),
          repeat(house, 10_000, () => mailboxes.listen()),
          ...mail(house),
          ...watchedFolder(house),
          repeat(house, 2_000, () => reader.look()),
          ...(house.settings.faxWay ? [repeat(house, 1_000, () => deliverFaxes(house, letterhead))] : []),
        ]
      : []),
  ];
  return {
    stop: async () => {
      await Promise.all([mailboxes.close(), ...loops.map((loop) => loop.stop())]);
      await links.close();
    },
  };
}

/** The mail goes out by the house's mail server, and by those that mailboxes have of their own. */
function mail(house: House) {
  const { smtpUrl, mailFrom } = house.settings;
  const post = smtpUrl ? postAt(smtpUrl, mailFrom) : undefined;
  return [repeat(house, 1_000, () => deliverLetters(house, post, waysOut(house)))];
}

/** Faxes that a fax server or box puts into a folder, where one is set. */
function watchedFolder(house: House) {
  const { faxFolder: place } = house.settings;
  if (place === null) return [];
  const folder = faxFolder(house, place);
  return [repeat(house, 5_000, () => folder.look())];
}

function repeat(house: House, everyMs: number, turn: () => Promise<unknown>) {
  let stopped = false;
  let waiting: NodeJS.Timeout | undefined;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      await turn().catch((fault) => house.log.error({ err: fault }, "a loop failed and goes on"));
      if (!stopped)
        await new Promise<void>((resolve) => {
          wake = resolve;
          waiting = setTimeout(resolve, everyMs);
        });
    }
  })();
  return {
    stop(): Promise<void> {
      stopped = true;
      clearTimeout(waiting);
      wake();
      return running;
    },
  };
}
