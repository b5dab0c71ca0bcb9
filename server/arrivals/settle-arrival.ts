import type { InputOf } from "@kept/domain/kit/api.ts";
import type { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { Arrival, Settlement } from "@kept/domain/arrivals/arrival.ts";
import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { noReportNames, settlementNames } from "@kept/domain/arrivals/words.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { keep, promisesOn, release } from "../promises/index.ts";
import { oweOn, subjectOf, waitingArrival } from "./arrive.ts";
import { addEvents, arrivalById, lockArrival, writeArrival, type KeptArrival } from "./store.ts";

/** How an arrival came to its end. */
export type End = { as: Settlement; ticket?: { id: string; number: string }; why?: string };

/** Settles an arrival that waits: what is owed on it is kept by an answer or an act of a person, goes on with the ticket it became, or is let go with the reason when nobody was owed anything. */
export async function settleArrival(work: Work, id: string, end: End): Promise<Arrival> {
  const arrival = await waitingArrival(work, id);
  const { as, ticket, why = "" } = end;
  await endPromise(work, arrival, end);
  const now = { settledAs: as, settledAt: work.now, settledByName: work.by.name };
  await writeArrival(work, id, {
    ...now,
    ...(ticket ? { ticketId: ticket.id, ticketNumber: ticket.number } : {}),
    ...(arrival.assigneeId || work.by.kind !== "staff" ? {} : { assigneeId: work.by.id }),
  });
  const ticketId = ticket?.id ?? null;
  await addEvents(work, id, [{ kind: "settled", as, ticketId, number: ticket?.number ?? "", why }]);
  record(work, { verb: "arrivals.settle", subject: `arrival:${id}`, after: { as, ticketId, why } });
  changed(work, "arrivals", id);
  await announce<ArrivalEvents>(work, "arrival.settled", { arrivalId: id, as, ticketId });
  return arrivalNow(work, id);
}

async function endPromise(work: Work, arrival: KeptArrival, { as, ticket, why = "" }: End): Promise<void> {
  if (!arrival.clause) return;
  const about = { clause: arrival.clause, subject: subjectOf(arrival.id) };
  const reason = [settlementNames[as][work.by.language], ticket?.number, why].filter(Boolean).join(" ");
  if (as === "no-report" || as === "by-itself") await release(work, { ...about, why: reason });
  else if (as === "ticket" && arrival.clause === "3.3a" && (await runs(work, arrival.id)))
    await release(work, { ...about, why: reason });
  else await keep(work, { ...about, by: { kind: `arrival-${as}`, id: ticket?.id ?? arrival.id, text: reason } });
}

/** Whether what is owed on an arrival is still within its time. */
const runs = async (work: Work, id: string): Promise<boolean> =>
  (await promisesOn(work, subjectOf(id))).some(({ state }) => state === "running");

/** Whether a response owed on an arrival was late already, so that the ticket it becomes does not owe it again. */
export const respondedLate = async (work: Work, id: string): Promise<boolean> =>
  (await promisesOn(work, subjectOf(id))).some(({ clause, verdict }) => clause === "3.3a" && verdict === "broken");

/** Settles an arrival somebody answered or called back. */
export const settleByHand = (work: Work, { id, as, text }: InputOf<typeof arrivalsApi.settle>): Promise<Arrival> =>
  settleArrival(work, id, { as, why: text });

/** Marks an arrival as no report, with the reason; what was owed on it is let go. */
export function markNoReport(work: Work, { id, reason, text }: InputOf<typeof arrivalsApi.noReport>): Promise<Arrival> {
  if (reason === "other" && text === "") throw refuse("no-report-needs-words");
  const why = [noReportNames[reason][work.by.language], text].filter(Boolean).join(": ");
  return settleArrival(work, id, { as: "no-report", why });
}

/** Takes back that an arrival was settled: it waits again, and owes what it owed; what became part of a ticket stays there. */
export async function takeBack(work: Work, { id }: { id: string }): Promise<Arrival> {
  const arrival = await lockArrival(work, id);
  if (!arrival) throw refuse("arrival-not-found");
  if (!arrival.settledAt) throw refuse("arrival-not-settled");
  if (arrival.settledAs === "ticket" || arrival.settledAs === "joined")
    throw refuse("arrival-in-ticket", { number: arrival.ticketNumber ?? "" });
  await writeArrival(work, id, { settledAs: null, settledAt: null, settledByName: null });
  await addEvents(work, id, [{ kind: "taken-back", why: "" }]);
  if (arrival.settledAs === "no-report" || arrival.settledAs === "by-itself") await oweOn(work, arrival);
  record(work, { verb: "arrivals.take-back", subject: `arrival:${id}`, before: { as: arrival.settledAs } });
  changed(work, "arrivals", id);
  return arrivalNow(work, id);
}

/** An arrival as it stands now. */
export async function arrivalNow(work: Work, id: string): Promise<Arrival> {
  const arrival = await arrivalById(work, id);
  if (!arrival) throw refuse("arrival-not-found");
  return shown(arrival);
}

/** An arrival without what only the house needs of it. */
export function shown({ originalId: _, ...arrival }: KeptArrival): Arrival {
  return arrival;
}
