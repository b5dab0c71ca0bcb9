import type { GivenFile, InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { arrivalAsked } from "@kept/domain/arrivals/search.ts";
import { givenFileOf } from "../files/index.ts";
import { pageCut, pageMark } from "../platform/page-mark.ts";
import type { Work } from "../platform/work.ts";
import { shown } from "./settle-arrival.ts";
import { arrivalById, arrivalsPage, countsOfWaiting, eventsOf, filesWith, readTextOf } from "./store.ts";

type Api = typeof arrivalsApi;

/** A page of what came in: what waits by its clock, what is settled and what is found by time, the latest first. */
export async function arrivalList(work: Work, asked: InputOf<Api["list"]>): Promise<OutputOf<Api["list"]>> {
  const { limit, state, channel, kind, customerId, mine, q } = asked;
  const words = q ? arrivalAsked(q) : null;
  if (q && !words) return { rows: [], next: null };
  const found = await arrivalsPage(work, {
    limit: limit + 1,
    after: pageMark(asked.after),
    state,
    channel,
    kind,
    customerId,
    assigneeId: mine ? (work.by.id ?? undefined) : undefined,
    words,
  });
  const { rows, next } = pageCut(found, limit, ({ place }) => place);
  return { rows: rows.map(({ place: _, ...row }) => shown(row)), next };
}

/** How much waits by channel. */
export const arrivalCounts = async (work: Work): Promise<OutputOf<Api["counts"]>> => ({
  rows: await countsOfWaiting(work),
});

/** An arrival with its files and all that happened to it. */
export async function arrivalStory(work: Work, { id }: { id: string }): Promise<ArrivalStory> {
  const arrival = await arrivalById(work, id);
  if (!arrival) throw refuse("arrival-not-found");
  const [attached, events, readText] = await Promise.all([
    filesWith(work, id),
    eventsOf(work, id),
    readTextOf(work, id),
  ]);
  return { ...shown(arrival), attached, events, readText };
}

/** What came in, byte for byte; always to be downloaded. */
export async function originalOf(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const arrival = await arrivalById(work, id);
  if (!arrival) throw refuse("arrival-not-found");
  if (!arrival.originalId) throw refuse("file-not-of-arrival");
  return { ...(await givenFileOf(work, arrival.originalId)), inline: false };
}

/** A file that came with an arrival. */
export async function fileOfArrival(work: Work, { id, fileId }: InputOf<Api["file"]>): Promise<GivenFile> {
  const files = await filesWith(work, id);
  if (!files.some((file) => file.id === fileId)) throw refuse("file-not-of-arrival");
  return givenFileOf(work, fileId);
}
