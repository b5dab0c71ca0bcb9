import type { CodeTree } from "@kept/domain/charter/fault-codes.ts";
import type { Duration, Instant } from "@kept/domain/kit/instant.ts";
import { say, type Language } from "@kept/domain/kit/language.ts";
import type { Mention } from "@kept/domain/kit/mention.ts";
import type { PhoneCall } from "@kept/domain/phone/phone-call.ts";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import type { TicketEvent } from "@kept/domain/tickets/happening.ts";
import { callInWords } from "@kept/domain/phone/call-words.ts";
import { stagesOf } from "@kept/domain/tickets/stages.ts";
import type { TicketState } from "@kept/domain/tickets/ticket.ts";
import { happened } from "./messages.ts";
import { sentenceFor, type Line } from "./sentence-for.ts";

/** What a timeline shows, in order: what happened, how promises ended, and between them how long each stage took. */
export type TimelineLine =
  | ({
      kind: "event";
      id: string;
      at: Instant;
      by: string;
      mentions: readonly Mention[];
      file: { id: string; type: string } | null;
    } & Line)
  | { kind: "phone"; id: string; at: Instant; sentence: string; recording: string | null }
  | { kind: "promise"; id: string; at: Instant; sentence: string; verdict: "kept" | "broken" }
  | { kind: "stage"; id: string; at: Instant; state: TicketState; ms: Duration; lasts: boolean };

type Story = { events: readonly TicketEvent[]; promises: readonly PromiseReading[] };

/** The lines of a ticket's timeline; times are UTC, lengths milliseconds. */
export function timelineLines(
  story: Story,
  language: Language,
  now: Instant,
  codes: CodeTree,
  calls: readonly PhoneCall[] = [],
): TimelineLine[] {
  const stages = stagesOf(story.events, now);
  const lines: TimelineLine[] = story.events.flatMap((event) => {
    const place = stages.findIndex(({ eventId }) => eventId === event.id);
    const before = place > 0 ? stages[place - 1] : undefined;
    return [
      ...(before ? [stageLine(before, event.at)] : []),
      withReturn(eventLine(event, language, codes), event, story.events, language),
    ];
  });
  const last = stages.at(-1);
  if (last && last.state !== "closed") lines.push(stageLine(last, now));
  return merged(lines, [
    ...story.promises.flatMap((promise) => endingOf(promise, language)),
    ...calls.map((call) => phoneLine(call, language)),
  ]);
}

type EventLine = Extract<TimelineLine, { kind: "event" }>;

const stageLine = (stage: ReturnType<typeof stagesOf>[number], at: Instant): TimelineLine => ({
  kind: "stage",
  id: `stage-${stage.eventId}`,
  at,
  state: stage.state,
  ms: stage.ms,
  lasts: stage.until === null,
});

const eventLine = (event: TicketEvent, language: Language, codes: CodeTree): EventLine => ({
  kind: "event",
  id: event.id,
  at: event.what.kind === "reported" ? event.what.receivedAt : event.at,
  by: byIn(event, language),
  mentions: event.what.kind === "noted" ? (event.what.mentions ?? []) : [],
  file: event.what.kind === "attached" ? { id: event.what.fileId, type: event.what.type } : null,
  ...sentenceFor(event.what, language, codes),
});

/** A mail that did not arrive says so where it was written. */
function withReturn(
  line: EventLine,
  { what }: TicketEvent,
  events: readonly TicketEvent[],
  language: Language,
): TimelineLine {
  if (what.kind !== "mailed") return line;
  const back = events.findLast((event) => event.what.kind === "mail-returned" && event.what.mailId === what.mailId);
  if (back?.what.kind !== "mail-returned") return line;
  const told = say(happened[back.what.stillTried ? "not-yet-there" : "did-not-arrive"], language);
  return { ...line, sentence: `${line.sentence} · ${told}` };
}

/** Who did it, and the merged ticket it was meant for. */
function byIn({ byName, what }: TicketEvent, language: Language): string {
  const number = "meantFor" in what ? what.meantFor : undefined;
  return number ? `${byName} · ${say(happened.meantFor, language, { number })}` : byName;
}

/** A telephone call stands where it began. */
const phoneLine = (call: PhoneCall, language: Language): TimelineLine => ({
  kind: "phone",
  id: `phone-${call.id}`,
  at: call.begunAt,
  sentence: callInWords(call, language),
  recording: call.recordingUrl,
});

/** A broken promise stands at the moment it fell due, a kept one where it was kept. */
function endingOf(promise: PromiseReading, language: Language): TimelineLine[] {
  const clause = `${promise.clauseTitle[language]} (${promise.clause})`;
  if (promise.verdict === "broken" && promise.dueAt) {
    const sentence = say(happened["promise-broken"], language, { clause });
    return [{ kind: "promise", id: `promise-${promise.id}`, at: promise.dueAt, sentence, verdict: "broken" }];
  }
  if (promise.verdict !== "kept" || !promise.endedAt) return [];
  const sentence = say(happened["promise-kept"], language, { clause });
  return [{ kind: "promise", id: `promise-${promise.id}`, at: promise.endedAt, sentence, verdict: "kept" }];
}

/** Puts the endings of promises among the events, each after what happened at the same moment. */
function merged(lines: readonly TimelineLine[], endings: readonly TimelineLine[]): TimelineLine[] {
  const waiting = endings.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const all: TimelineLine[] = [];
  for (const line of lines) {
    while (waiting[0] && (waiting[0].at < line.at || (line.kind === "stage" && line.lasts)))
      all.push(...waiting.splice(0, 1));
    all.push(line);
  }
  return [...all, ...waiting];
}
