import type { About, Because, Want } from "@kept/domain/notices/api.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import { changed } from "../platform/announce.ts";
import { newId, type Work } from "../platform/work.ts";
import { insertNotices } from "./store.ts";

/** What people are to be told. */
export type Telling = {
  to: readonly string[];
  kind: string;
  about: About;
  says: Text;
  wants?: Want;
  because?: Because;
  /** The same key is told to the same person once. */
  onceKey: string;
};

/** Tells people something; how many had not been told yet. */
export const tell = (work: Work, telling: Telling): Promise<number> => tellAll(work, [telling]);

/** Tells people several things in one statement; how many notices are new. */
export async function tellAll(work: Work, tellings: readonly Telling[]): Promise<number> {
  const notices = tellings.flatMap(({ to, wants, because, ...telling }) =>
    [...new Set(to)].map((staffId) => ({
      ...telling,
      id: newId(work),
      staffId,
      wants: wants ?? null,
      because: because ?? null,
    })),
  );
  if (notices.length === 0) return 0;
  const told = await insertNotices(work, notices);
  for (const { staffId } of told) changed(work, "notices", staffId);
  return told.length;
}
