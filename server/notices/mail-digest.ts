import { digestOf } from "@kept/domain/notices/letter-words.ts";
import { writeLetters } from "../platform/letters.ts";
import type { Work } from "../platform/work.ts";
import { addressOfHouse } from "./mail-notices.ts";
import { takeGathered } from "./store.ts";
import { readersOf } from "./store-preferences.ts";

/** Writes someone one letter with all that was gathered for them and not seen since; none when nothing is left. */
export async function mailDigest(work: Work, staffId: string): Promise<void> {
  const [reader] = await readersOf(work, [staffId]);
  const notices = await takeGathered(work, staffId);
  if (!reader || notices.length === 0) return;
  const { name, language, email } = reader;
  const words = digestOf({ name, language, notices, link: `${addressOfHouse(work.house)}/notices` });
  await writeLetters(work, [
    { key: `digest:${staffId}:${work.now}`, toName: name, toAddress: email, thread: null, dueAt: work.now, ...words },
  ]);
}
