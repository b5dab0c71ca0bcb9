import { codeName } from "@kept/domain/charter/fault-codes.ts";
import { say, type Language, type Text } from "@kept/domain/kit/language.ts";
import type { Happening } from "@kept/domain/tickets/happening.ts";
import { channelNames, resultNames, urgencyNames, waitingNames, wayNames } from "@kept/domain/tickets/words.ts";
import { happened, messages } from "./messages.ts";

/** A line of the timeline: the sentence of what happened, and what was said with it. */
export type Line = { sentence: string; said: string; weight: "stage" | "aside" };

const fields = {
  machineText: messages.machine,
  faultText: messages.whatHappens,
  errorText: messages.errorText,
  since: messages.since,
  peopleStopped: messages.peopleStopped,
  symptomCodes: messages.symptoms,
} as const;

/** What happened to a ticket, in a language. */
export function sentenceFor(what: Happening, language: Language): Line {
  const tell = (key: keyof typeof happened, values: Record<string, string | number> = {}) =>
    say(happened[key], language, values);
  const stage = (sentence: string, said = ""): Line => ({ sentence, said, weight: "stage" });
  const aside = (sentence: string, said = ""): Line => ({ sentence, said, weight: "aside" });
  const word = (from: Text) => from[language];
  switch (what.kind) {
    case "reported":
      return stage(tell("reported", { reporter: what.reporter.name, channel: word(channelNames[what.channel]) }));
    case "assigned": {
      const key = what.from ? "reassigned" : "assigned";
      const reasons = reasonsIn(what.reasons, tell);
      const said = [what.why, reasons].filter(Boolean).join(" · ");
      return stage(tell(key, { engineer: what.engineerName, from: what.from?.name ?? "" }), said);
    }
    case "contacted":
      return stage(
        tell("contacted", { with: what.with || word(messages.customer), way: word(wayNames[what.way]) }),
        what.text,
      );
    case "noted":
      return aside("", what.text);
    case "attached":
      return aside(tell("attached", { name: what.name }));
    case "tagged":
      return aside(
        tell("tagged", {
          tags: [...what.added.map((tag) => `+${tag}`), ...what.removed.map((tag) => `−${tag}`)].join(" "),
        }),
      );
    case "urgency-set":
      return aside(
        tell("urgency-set", { from: word(urgencyNames[what.from]), to: word(urgencyNames[what.to]) }),
        what.why,
      );
    case "corrected":
      return aside(tell("corrected", { fields: namesOf(what.after, language) }), changesIn(what.before, what.after));
    case "joined":
      return aside(
        tell("joined", { reporter: what.reporter.name, channel: word(channelNames[what.channel]) }),
        what.text,
      );
    case "help-asked":
      return stage(tell("help-asked"), what.why);
    case "help-acknowledged":
      return aside(tell("help-acknowledged"));
    case "help-given":
      return stage(tell("help-given"), what.text);
    case "visit-decided":
      return stage(tell(what.needed ? "visit-needed" : "visit-not-needed"), what.why);
    case "waiting":
      return stage(tell("waiting", { reason: word(waitingNames[what.reason]) }), what.evidence);
    case "resumed":
      return stage(tell("resumed"), what.text);
    case "solved":
      return stage(tell("solved", { result: word(resultNames[what.record.result]) }), recordIn(what.record, language));
    case "called-back":
      return stage(calledBack(what, tell), what.comment);
    case "reopened":
      return stage(tell("reopened"), what.why);
    case "closed":
      return stage(tell("closed"), what.text);
    case "obstacle-flagged":
      return aside(tell("obstacle-flagged", { kind: happenedWord(what.facts.kind, tell) }), what.facts.says);
    case "obstacle-answered":
      return aside(tell(what.facts.answer === "stays" ? "obstacle-stays" : "obstacle-reassigned"), what.facts.reason);
  }
}

type Tell = (key: keyof typeof happened, values?: Record<string, string | number>) => string;

const happenedWord = (key: string, tell: Tell): string => (key in happened ? tell(key as keyof typeof happened) : key);

const reasonsIn = (
  reasons: readonly { kind: string; count?: number | undefined; word?: string | undefined }[],
  tell: Tell,
): string =>
  reasons
    .filter(({ kind }) => kind in happened)
    .map(({ kind, count = 0, word = "" }) => tell(kind as keyof typeof happened, { count, word }))
    .join(" · ");

function calledBack(what: Extract<Happening, { kind: "called-back" }>, tell: Tell): string {
  const rating = what.rating === null ? "" : ` ${"★".repeat(what.rating)}${"☆".repeat(5 - what.rating)}`;
  if (what.outcome !== "not-reached") return tell(`called-back-${what.outcome}`, { rating });
  return tell(what.final ? "given-up" : "called-back-not-reached", { attempt: what.attempt });
}

/** A fault record in one line. */
export const recordIn = (record: Extract<Happening, { kind: "solved" }>["record"], language: Language): string =>
  [
    codeName("symptom", record.symptom, language),
    codeName("cause", record.cause, language),
    codeName("component", record.component, language),
    codeName("action", record.action, language),
    record.note ?? "",
  ]
    .filter(Boolean)
    .join(" · ");

const namesOf = (after: object, language: Language): string =>
  Object.keys(after)
    .map((key) => (key in fields ? fields[key as keyof typeof fields][language] : key))
    .join(language === "en" ? ", " : "、");

const changesIn = (before: object, after: object): string =>
  Object.entries(after)
    .map(([key, value]) => `${String((before as Record<string, unknown>)[key] ?? "–")} → ${String(value)}`)
    .join(" · ");
