import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { faxApi } from "@kept/domain/fax/api.ts";
import { lettersFor, scripts, type ReadingSetUp, type Script } from "@kept/domain/fax/reading.ts";
import { refuse } from "@kept/domain/fax/reasons.ts";
import { arrivalStory } from "../arrivals/index.ts";
import { customerOf } from "../customers/index.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { drawsPdfs, installedLetters } from "./read-letters.ts";
import { insertReading, readingOf } from "./store-reading.ts";

type Api = typeof faxApi;

/** Lets the pages of a fax that came in be read, by the letters its sender writes in. */
export async function readWhatCame(work: Work, { arrivalId, kind }: ArrivalEvents["arrival.came"]): Promise<void> {
  if (kind !== "fax" || !work.house.settings.tesseract) return;
  const { customerId } = await arrivalStory(work, { id: arrivalId });
  const script = customerId ? (await customerOf(work, customerId)).language : scriptOf(work.house.settings.zone);
  await insertReading(work, arrivalId, script);
}

/** The letters a company's strangers most likely write in. */
function scriptOf(zone: string): Script {
  if (/^Asia\/(Taipei|Hong_Kong|Macau)$/.test(zone)) return "zh-Hant";
  return /^(Asia\/(Shanghai|Urumqi|Chongqing|Harbin)|PRC)$/.test(zone) ? "zh-Hans" : "en";
}

/** How the reading of a fax stands. */
export async function readingState(work: Work, { id }: { id: string }): Promise<OutputOf<Api["reading"]>> {
  await arrivalStory(work, { id });
  return (await readingOf(work, id)) ?? { state: "not-asked", script: null, says: null };
}

/** Reads the pages of a fax again, by other letters. */
export async function readAgain(
  work: Work,
  { id, script }: InputOf<Api["readAgain"]>,
): Promise<OutputOf<Api["reading"]>> {
  const { kind } = await arrivalStory(work, { id });
  if (kind !== "fax") throw refuse("not-a-fax");
  const { program, scripts: readable } = await readingSetUp(work);
  if (!program || !readable.includes(script)) throw refuse("letters-not-installed");
  await insertReading(work, id, script);
  changed(work, "arrivals", id);
  return readingState(work, { id });
}

/** What of the programs that read pages is installed. */
export async function readingSetUp({ house }: Pick<Work, "house">): Promise<ReadingSetUp> {
  const { tesseract } = house.settings;
  const letters = tesseract ? await installedLetters(tesseract) : [];
  const readable = scripts.filter((script) => lettersFor(script, letters));
  return { program: letters.length > 0, scripts: readable, pdf: await drawsPdfs() };
}
