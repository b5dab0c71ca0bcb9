import { between, type Duration, type Instant } from "../kit/instant.ts";
import { agentKey, eventKey, type PhoneCause, type PhoneEvent } from "./phone-event.ts";

/** How a call ended. `short-abandon` gave up within five seconds; `unknown` is for a person to see. */
export const callOutcomes = [
  "answered",
  "missed",
  "abandoned",
  "short-abandon",
  "busy",
  "voicemail",
  "unknown",
] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** One telephone a call rang at, and what became of it there. */
export type CallLeg = {
  readonly agent: string;
  readonly name: string | null;
  readonly ringAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly endedAt: Instant | null;
};

/** A call as all that is known of it says; the same whatever order it was told in. */
export type CallReading = {
  readonly direction: PhoneEvent["direction"];
  readonly from: string;
  readonly fromName: string | null;
  readonly to: string;
  readonly queue: string | null;
  readonly parentCallId: string | null;
  readonly begunAt: Instant;
  /** When a telephone first rang for the caller; null while none has, or where nobody told us. */
  readonly ringAt: Instant | null;
  /** When a machine took it: an announcement, a menu. */
  readonly greetedAt: Instant | null;
  /** When a person first took it. */
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
  readonly endedAt: Instant | null;
  /** Ringing until a person's answer or the end; null where it is not known. */
  readonly ringMs: Duration | null;
  /** From the beginning to a person's answer or the end; null while it waits. */
  readonly waitMs: Duration | null;
  readonly talkMs: Duration | null;
  readonly state: "waiting" | "ringing" | "talking" | "over";
  readonly outcome: CallOutcome | null;
  readonly legs: readonly CallLeg[];
  /** Everyone who spoke, in order: more than one after a transfer. */
  readonly spokeWith: readonly string[];
  readonly transfers: number;
  readonly recordingUrl: string | null;
};

/** Who gives up sooner than this most likely dialled wrongly. */
const shortAbandon: Duration = 5_000;

/** Puts together what was told of one call: events in any order, twice or late give the same reading. Null when nothing was told. */
export function foldCall(told: readonly PhoneEvent[], swept: Instant | null = null): CallReading | null {
  const all = inOrder(told);
  const first = all[0];
  if (!first) return null;
  const hangup = all.find((event) => event.event === "hangup" && !isOfLeg(event, all));
  const endedAt = hangup?.occurredAt ?? null;
  const events = endedAt === null ? all : all.filter(({ occurredAt }) => occurredAt <= endedAt);
  const answers = events.filter((event) => event.event === "answer" && isPerson(event));
  const answer = answers[0];
  const answeredAt = answer?.occurredAt ?? null;
  const ringAt = firstRing(events, answeredAt);
  const greetedAt = events.find((event) => event.event === "answer" && !isPerson(event))?.occurredAt ?? null;
  const stop = answeredAt ?? endedAt;
  const ringMs = ringAt !== null && stop !== null ? between(ringAt, stop) : null;
  const over = endedAt !== null || swept !== null;
  const known = { answeredAt, ringAt, greetedAt, endedAt, begunAt: first.occurredAt };
  return {
    ...whoCalls(all),
    ...known,
    answeredBy: answer ? agentKey(answer.agent) : null,
    ringMs,
    waitMs: stop === null ? null : between(first.occurredAt, stop),
    talkMs: answeredAt !== null && endedAt !== null ? between(answeredAt, endedAt) : null,
    state: over ? "over" : answeredAt !== null ? "talking" : ringAt !== null ? "ringing" : "waiting",
    outcome: over ? outcomeOf(hangup, known) : null,
    legs: legsOf(events),
    spokeWith: [...new Set(answers.flatMap(({ agent }) => agentKey(agent) ?? []))],
    transfers: Math.max(events.filter(({ event }) => event === "transfer").length, spokeBefore(answers)),
    recordingUrl: all.findLast(({ recordingUrl }) => recordingUrl)?.recordingUrl ?? null,
  };
}

/** Each event once, by the telephone system's clock, then by its numbering, then by kind and name: one order for all orders of arrival. */
function inOrder(told: readonly PhoneEvent[]): PhoneEvent[] {
  const once = new Map<string, PhoneEvent>();
  for (const event of told) {
    const key = eventKey(event);
    const before = once.get(key);
    if (!before || JSON.stringify(event) < JSON.stringify(before)) once.set(key, event);
  }
  return [...once.values()]
    .filter(({ event }) => event !== "agentState")
    .sort(
      (a, b) =>
        compare(a.occurredAt, b.occurredAt) ||
        compare(a.seq ?? 0, b.seq ?? 0) ||
        ranks[a.event] - ranks[b.event] ||
        compare(eventKey(a), eventKey(b)),
    );
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const ranks: Readonly<Record<PhoneEvent["event"], number>> = {
  newCall: 0,
  queued: 1,
  ringing: 2,
  answer: 3,
  hold: 4,
  transfer: 5,
  ringEnd: 6,
  hangup: 7,
  agentState: 8,
};

/** Whether a hang-up is only one person's part: its leg is one that rang or answered, and not the call itself. */
const isOfLeg = ({ legId, callId, occurredAt }: PhoneEvent, all: readonly PhoneEvent[]): boolean =>
  legId !== undefined &&
  legId !== callId &&
  all.some(
    (other) =>
      other.legId === legId &&
      other.occurredAt <= occurredAt &&
      (other.event === "ringing" || other.event === "answer"),
  );

/** A menu that picks up is no answer; neither is a pick-up by nobody named. */
const isPerson = ({ by, agent }: PhoneEvent): boolean => (by ? by === "person" : agentKey(agent) !== null);

/** The first ring before the answer; one that is only known from after it is not known. */
const firstRing = (events: readonly PhoneEvent[], answeredAt: Instant | null): Instant | null =>
  events.find(({ event, occurredAt }) => event === "ringing" && (answeredAt === null || occurredAt <= answeredAt))
    ?.occurredAt ?? null;

function whoCalls(all: readonly PhoneEvent[]) {
  const named = all.find(({ event }) => event === "newCall") ?? all[0];
  const firstOf = (field: "from" | "fromName" | "to" | "did" | "queue" | "parentCallId") =>
    named?.[field] || all.find((event) => event[field])?.[field] || null;
  return {
    direction: named?.direction ?? "in",
    from: firstOf("from") ?? "",
    fromName: firstOf("fromName"),
    to: firstOf("did") ?? firstOf("to") ?? "",
    queue: firstOf("queue"),
    parentCallId: firstOf("parentCallId"),
  };
}

type Known = Pick<CallReading, "answeredAt" | "ringAt" | "greetedAt" | "endedAt" | "begunAt">;

const outcomes: Partial<Record<PhoneCause, CallOutcome>> = {
  voicemail: "voicemail",
  busy: "busy",
  noAnswer: "missed",
  noAgents: "missed",
  congestion: "missed",
  rejected: "missed",
  notFound: "missed",
  failed: "missed",
};

function outcomeOf(hangup: PhoneEvent | undefined, known: Known): CallOutcome {
  const { answeredAt, begunAt, greetedAt, endedAt } = known;
  if (answeredAt !== null) return "answered";
  if (!hangup?.cause || endedAt === null) return "unknown";
  // After an announcement an ordinary end is the caller's, who never reached a person.
  const gaveUp = hangup.cause === "cancel" || (hangup.cause === "normalClearing" && greetedAt !== null);
  if (gaveUp) return between(begunAt, endedAt) < shortAbandon ? "short-abandon" : "abandoned";
  return outcomes[hangup.cause] ?? "unknown";
}

function legsOf(events: readonly PhoneEvent[]): CallLeg[] {
  const legs = new Map<string, { -readonly [Field in keyof CallLeg]: CallLeg[Field] }>();
  for (const { agent, event, occurredAt } of events) {
    const key = agentKey(agent);
    if (key === null) continue;
    const leg = legs.get(key) ?? { agent: key, name: null, ringAt: null, answeredAt: null, endedAt: null };
    leg.name ??= agent?.name ?? null;
    if (event === "ringing") leg.ringAt ??= occurredAt;
    if (event === "answer") leg.answeredAt ??= occurredAt;
    if (event === "ringEnd" || event === "hangup") leg.endedAt ??= occurredAt;
    legs.set(key, leg);
  }
  return [...legs.values()];
}

/** How often it went from one person to another. */
const spokeBefore = (answers: readonly PhoneEvent[]): number =>
  Math.max(0, new Set(answers.flatMap(({ agent }) => agentKey(agent) ?? [])).size - 1);
