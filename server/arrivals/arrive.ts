import type { Arrival, ArrivalChannel, ArrivalKind, Sender } from "@kept/domain/arrivals/arrival.ts";
import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import { owedClause } from "@kept/domain/arrivals/owed-clause.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { arrivalWords } from "@kept/domain/arrivals/search.ts";
import { plus, type Instant } from "@kept/domain/kit/instant.ts";
import type { Language, Text } from "@kept/domain/kit/language.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { customerOf } from "../customers/index.ts";
import { oweAll, promisesOn } from "../promises/index.ts";
import { senderKey } from "./sender-key.ts";
import {
  addEvents,
  arrivalSent,
  insertArrival,
  insertFiles,
  insertJoined,
  lockArrival,
  waitingFrom,
  writeArrival,
  type KeptArrival,
} from "./store.ts";

/** Something that came in, as its channel tells of it. */
export type Incoming = {
  channel: ArrivalChannel;
  kind: ArrivalKind;
  /** The mailbox, the line or the program it came by; with `externalId` it makes it one of its kind. */
  source: string;
  externalId: string;
  sender: Sender;
  to?: string;
  subject?: string;
  text?: string;
  language?: Language | null;
  receivedAt: Instant;
  /** What the machine made of it and why. */
  because?: readonly Text[];
  customerId?: string | null;
  contactId?: string | null;
  ticket?: { id: string; number: string } | null;
  originalId?: string | null;
  fileIds?: readonly string[];
};

/** How promises name an arrival. */
export const subjectOf = (id: string) => ({ kind: "arrival" as const, id });

/** Takes in something that came by a channel, starts what is owed on it (3.2c, 3.3a), and shows it to the hotline; the same one again is the same arrival. */
export async function arrive(work: Work, incoming: Incoming): Promise<{ id: string; isNew: boolean }> {
  const { source, externalId, channel, kind } = incoming;
  const id = newId(work);
  const customer = incoming.customerId ? await customerOf(work, incoming.customerId) : null;
  const facts = { to: "", subject: "", text: "", ...incoming, customerName: customer?.name ?? null };
  const isNew = await insertArrival(work, {
    id,
    channel,
    kind,
    because: [...(incoming.because ?? [])],
    source,
    externalId,
    sender: incoming.sender,
    senderKey: senderKey(incoming.sender.address),
    to: facts.to,
    subject: facts.subject,
    text: facts.text,
    language: incoming.language ?? null,
    receivedAt: incoming.receivedAt,
    customerId: incoming.customerId ?? null,
    contactId: incoming.contactId ?? null,
    ticketId: incoming.ticket?.id ?? null,
    ticketNumber: incoming.ticket?.number ?? null,
    originalId: incoming.originalId ?? null,
    words: arrivalWords(facts),
  });
  if (!isNew) return { id: (await arrivalSent(work, source, externalId))?.id ?? id, isNew: false };
  await insertFiles(work, id, incoming.fileIds ?? []);
  await addEvents(work, id, [{ kind: "arrived" }]);
  await oweOn(work, { id, kind, receivedAt: incoming.receivedAt, customerId: incoming.customerId ?? null });
  record(work, { verb: "arrivals.arrive", subject: `arrival:${id}`, after: { channel, kind, source, externalId } });
  changed(work, "arrivals", id);
  await announce<ArrivalEvents>(work, "arrival.came", { arrivalId: id, channel, kind });
  return { id, isNew };
}

/** Joins a further try of the same sender to the one that waits; undefined when none waits. */
export async function joinWaiting(
  work: Work,
  more: Pick<Incoming, "source" | "externalId" | "sender" | "receivedAt"> & { text?: string },
  kinds: readonly ArrivalKind[],
): Promise<string | undefined> {
  const before = await arrivalSent(work, more.source, more.externalId);
  if (before) return before.id;
  const waiting = await waitingFrom(work, senderKey(more.sender.address), kinds);
  if (waiting) await joinTo(work, waiting.id, more);
  return waiting?.id;
}

/** Joins something further to one arrival, once. */
export async function joinTo(
  work: Work,
  id: string,
  more: Pick<Incoming, "source" | "externalId" | "receivedAt"> & { text?: string },
): Promise<void> {
  if (!(await insertJoined(work, id, more))) return;
  await addEvents(work, id, [{ kind: "joined", externalId: more.externalId, text: more.text ?? "" }]);
  changed(work, "arrivals", id);
}

/** Starts what is owed on an arrival of this kind, counted from the moment it reached us; once more where it was let go by mistake. */
export async function oweOn(
  work: Work,
  { id, kind, receivedAt, customerId }: Pick<Arrival, "id" | "kind" | "receivedAt" | "customerId">,
): Promise<void> {
  const clause = owedClause(kind);
  if (!clause) return;
  const before = await promisesOn(work, subjectOf(id));
  if (before.some((promise) => promise.clause === clause && promise.verdict !== "released")) return;
  const [owed] = await oweAll(work, [
    {
      clause,
      subject: subjectOf(id),
      customerId,
      debtor: { departmentCode: "hotline" },
      begunBy: { kind: "arrival", id },
      // Promises on one thing are told apart by their beginnings: a millisecond for each that was let go.
      startedAt: plus(receivedAt, before.length),
    },
  ]);
  if (owed) await writeArrival(work, id, { clause, dueAt: owed.dueAt });
}

/** An arrival held for a change; refused when there is none, or when it is settled. */
export async function waitingArrival(work: Work, id: string): Promise<KeptArrival> {
  const arrival = await lockArrival(work, id);
  if (!arrival) throw refuse("arrival-not-found");
  if (arrival.settledAt) throw refuse("arrival-settled", { who: arrival.settledByName ?? "" });
  return arrival;
}
