import type { Preference } from "@kept/domain/notices/preference.ts";
import { refuse } from "@kept/domain/notices/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { mailIsOn } from "../platform/letters.ts";
import { forget } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { putPreference, readersOf } from "./store-preferences.ts";

/** How the asker wants to be told. */
export async function readWays(work: Work) {
  const [reader] = await readersOf(work, [asker(work)]);
  if (!reader) throw refuse("notices-are-for-people");
  return { preference: reader.preference, mailIsOn: mailIsOn(work.house) };
}

/** Chooses how the asker wants to be told from now on. */
export async function chooseWays(work: Work, preference: Preference) {
  const by = asker(work);
  const [reader] = await readersOf(work, [by]);
  await putPreference(work, by, preference);
  forget(work, "notices-told");
  record(work, { verb: "notices.choose", subject: `staff:${by}`, before: reader?.preference, after: preference });
  changed(work, "notices", by);
  return { preference, mailIsOn: mailIsOn(work.house) };
}

function asker({ by }: Work): string {
  if (by.kind !== "staff") throw refuse("notices-are-for-people");
  return by.id;
}
