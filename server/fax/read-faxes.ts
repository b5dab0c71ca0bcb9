import { theHouse } from "@kept/domain/kit/actor.ts";
import { lettersFor, scripts } from "@kept/domain/fax/reading.ts";
import { day, minute, plus } from "@kept/domain/kit/instant.ts";
import { arrivalStory, fileOfArrival, noteReadText } from "../arrivals/index.ts";
import type { House } from "../platform/house.ts";
import { inTransaction, reading, type Work } from "../platform/work.ts";
import { installedLetters, readLetters } from "./read-letters.ts";
import { claimReading, endReading, type Unread } from "./store-reading.ts";

const lease = 10 * minute;
const triesAtMost = 3;
/** A program installed today reads what came in since yesterday. */
const lookBack = day;
/** What is installed is asked for so often, in real milliseconds. */
const knownFor = 60_000;

/** Reads the pages of faxes by the program where it is installed, one after the other; a process killed meanwhile leaves its fax to be read again. */
export function faxReader(house: House) {
  let known: { since: number; letters: string[] } | null = null;
  const installed = async (program: string): Promise<string[]> => {
    if (!known || performance.now() - known.since > knownFor)
      known = { since: performance.now(), letters: await installedLetters(program) };
    return known.letters;
  };
  return {
    /** Reads what waits; how many faxes were read. */
    async look(): Promise<number> {
      const program = house.settings.tesseract;
      if (!program) return 0;
      const letters = await installed(program);
      const readable = scripts.filter((script) => lettersFor(script, letters));
      const since = plus(house.time.now(), -lookBack);
      let read = 0;
      for (;;) {
        const fax = await claimReading(house, house.time.now(), { lease, since, scripts: readable });
        if (!fax) return read;
        read += Number(await readOne(house, fax, { program, letters: lettersFor(fax.script, letters) ?? "" }));
      }
    },
  };
}

const at = (house: House) => ({ by: theHouse, now: house.time.now() });

async function readOne(house: House, fax: Unread, by: { program: string; letters: string }): Promise<boolean> {
  try {
    const words = await wordsOn(reading(house, at(house)), fax.arrivalId, by);
    return await inTransaction(house, at(house), (work) => keep(work, fax, words));
  } catch (fault) {
    const says = (fault as Error).message.slice(0, 500);
    house.log.warn({ arrival: fax.arrivalId, err: fault }, "a fax could not be read");
    const again = fax.attempts < triesAtMost;
    const leasedUntil = plus(house.time.now(), minute);
    await inTransaction(house, at(house), (work) =>
      endReading(work, fax, again ? { state: "waiting", leasedUntil, says } : { state: "unreadable", says }),
    );
    return false;
  }
}

/** What is written on all pages that came with a fax. */
async function wordsOn(work: Work, id: string, by: { program: string; letters: string }): Promise<string> {
  const { attached } = await arrivalStory(work, { id });
  const words: string[] = [];
  for (const { id: fileId, type } of attached)
    if (type === "image/tiff" || type === "application/pdf") {
      const { bytes } = await fileOfArrival(work, { id, fileId });
      words.push(await readLetters({ ...by, file: { type, bytes } }));
    }
  return words.join("\n\n");
}

/** Keeps what was read, unless it was asked for by other letters meanwhile. */
async function keep(work: Work, fax: Unread, words: string): Promise<boolean> {
  if (!(await endReading(work, fax, { state: "read" }))) return false;
  await noteReadText(work, fax.arrivalId, words);
  return true;
}
