import { arrivalWords } from "@kept/domain/arrivals/search.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { lockArrival, writeArrival } from "./store.ts";

const lettersAtMost = 50_000;

/** Keeps what a program read on the pages of an arrival, in place of what was read before, and lets it be found by that. */
export async function noteReadText(work: Work, id: string, read: string): Promise<void> {
  const arrival = await lockArrival(work, id);
  if (!arrival) return;
  const readText = read.slice(0, lettersAtMost);
  await writeArrival(work, id, { readText, words: arrivalWords({ ...arrival, readText }) });
  changed(work, "arrivals", id);
}
