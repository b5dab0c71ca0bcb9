import { theHouse } from "@kept/domain/kit/actor.ts";
import { between, minute, plus } from "@kept/domain/kit/instant.ts";
import { say, text } from "@kept/domain/kit/language.ts";
import { tryAgainAt } from "@kept/domain/kit/patience.ts";
import type { House } from "../platform/house.ts";
import { writeLetters } from "../platform/letters.ts";
import { inTransaction, reading, type Work } from "../platform/work.ts";
import { drawFax, placeOfPage, type Letterhead } from "./draw-fax.ts";
import { endFax, noteHandedOver } from "./end-fax.ts";
import { bySendfax, type HandedOver } from "./hand-over.ts";
import { beginHandingOver, brokenOff, claimFaxes, faxHeld, writeState, type KeptFax } from "./store.ts";

const lease = 5 * minute;
/** The sender waits: a fax nobody takes for half an hour becomes a call instead. */
const patientFor = 30 * minute;

/**
 * Hands over the faxes that are due, each once, however many processes do this; returns how many were taken. A fax is
 * leased while it is drawn, and marked before the fax server is asked: a process killed before that leaves it to be tried
 * again, one killed after it leaves it as unsure, and somebody is asked to call.
 */
export async function deliverFaxes(house: House, letterhead: (work: Work) => Promise<Letterhead>): Promise<number> {
  const way = house.settings.faxWay;
  if (!way) return 0;
  for (const fax of await brokenOff(house, house.time.now()))
    await inHouse(house, (work) => endFax(work, fax.id, { ended: "unsure", pages: null, says: "" }));
  let taken = 0;
  for (const fax of await claimFaxes(house, house.time.now(), lease)) {
    const head = await letterhead(reading(house, at(house)));
    const outcome = await handOver(house, way, fax, () => drawFax(house, fax, head));
    if (!outcome) continue;
    await inHouse(house, (work) => conclude(work, fax, outcome));
    taken += Number(outcome.ended === "handed-over");
  }
  return taken;
}

const at = (house: House) => ({ by: theHouse, now: house.time.now() });
const inHouse = <T>(house: House, deed: (work: Work) => Promise<T>) => inTransaction(house, at(house), deed);

async function handOver(
  house: House,
  way: NonNullable<House["settings"]["faxWay"]>,
  fax: KeptFax,
  draw: () => Promise<string>,
): Promise<HandedOver | null> {
  try {
    const file = await draw();
    if (!(await beginHandingOver(house, fax, plus(house.time.now(), lease)))) return null;
    if (way.kind === "sendfax") return await bySendfax(way, fax, file);
    await inHouse(house, (work) => byMail(work, way.pattern, fax));
    return { ended: "handed-over", job: "" };
  } catch (fault) {
    return { ended: "put-off", why: fault instanceof Error ? fault.message : String(fault) };
  }
}

/** What a gateway makes a fax of: the PDF attached to a mail to the number, with nothing it would print beside it. */
async function byMail(work: Work, pattern: string, fax: KeptFax): Promise<void> {
  const subject = say(text("傳真 {number}", "传真 {number}", "Fax {number}"), fax.language, { number: fax.number });
  await writeLetters(work, [
    {
      key: `fax:${fax.id}`,
      toName: "",
      toAddress: pattern.replace("{number}", fax.number),
      subject: `${subject} [${fax.id}]`,
      body: "",
      html: "",
      thread: null,
      dueAt: work.now,
      manner: {
        messageId: `fax.${fax.id}@${/@([^>\s]+)/.exec(work.house.settings.mailFrom)?.[1] ?? "localhost"}`,
        personal: true,
        files: [{ name: `fax-${fax.number.replace("+", "")}.pdf`, place: placeOfPage(fax.id) }],
      },
    },
  ]);
}

async function conclude(work: Work, fax: KeptFax, outcome: HandedOver): Promise<void> {
  if (outcome.ended === "handed-over") return noteHandedOver(work, fax.id, outcome.job);
  const again = tryAgainAt(fax.attempts, fax.at, work.now);
  if (!again || between(fax.at, work.now) >= patientFor)
    return endFax(work, fax.id, { ended: "failed", pages: null, says: outcome.why });
  const held = await faxHeld(work, { id: fax.id });
  if (held && !held.endedAt) await writeState(work, fax.id, { state: "waiting", says: outcome.why, dueAt: again });
}
