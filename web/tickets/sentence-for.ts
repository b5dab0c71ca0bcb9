import { codeName, type CodeTree } from "@kept/domain/charter/fault-codes.ts";
import { say, type Language, type Text } from "@kept/domain/kit/language.ts";
import type { Happening, HappeningKind } from "@kept/domain/tickets/happening.ts";
import type { FaultRecord } from "@kept/domain/tickets/ticket.ts";
import { channelNames, resultNames, urgencyNames, wayNames } from "@kept/domain/tickets/words.ts";
import { linkName, linkNames } from "./bond-messages.ts";
import { happened, messages } from "./messages.ts";

/** A line of the timeline: the sentence of what happened, and what was said with it. */
export type Line = { sentence: string; said: string; weight: "stage" | "aside" };

/** What happened to a ticket, in a language. */
export const sentenceFor = (what: Happening, language: Language, codes: CodeTree): Line =>
  (sentences[what.kind] as Sentence<HappeningKind>)(what as never, speaking(language, codes));

type Speaker = ReturnType<typeof speaking>;
type Sentence<Kind extends HappeningKind> = (what: Extract<Happening, { kind: Kind }>, speaker: Speaker) => Line;

const speaking = (language: Language, codes: CodeTree) => ({
  language,
  codes,
  tell: (key: keyof typeof happened, values: Record<string, string | number> = {}) =>
    say(happened[key], language, values),
  word: (name: Text) => name[language],
});

const stage = (sentence: string, said = ""): Line => ({ sentence, said, weight: "stage" });
const aside = (sentence: string, said = ""): Line => ({ sentence, said, weight: "aside" });

const sentences: { readonly [Kind in HappeningKind]: Sentence<Kind> } = {
  reported: ({ reporter, channel }, { tell, word }) =>
    stage(tell("reported", { reporter: reporter.name, channel: word(channelNames[channel]) })),
  assigned: ({ engineerName, from, why, reasons }, { tell }) =>
    stage(
      tell(from ? "reassigned" : "assigned", { engineer: engineerName, from: from?.name ?? "" }),
      [why, reasonsIn(reasons, tell)].filter(Boolean).join(" · "),
    ),
  contacted: (what, { tell, word }) =>
    stage(tell("contacted", { with: what.with || word(messages.customer), way: word(wayNames[what.way]) }), what.text),
  mailed: ({ to, subject, text }, { tell }) =>
    stage(tell("mailed", { to }), [subject, text].filter(Boolean).join("\n")),
  "mail-returned": ({ to, says, stillTried }, { tell }) =>
    stage(tell(stillTried ? "mail-delayed" : "mail-returned", { to }), says),
  faxed: ({ to, subject, text }, { tell }) => stage(tell("faxed", { to }), [subject, text].filter(Boolean).join("\n")),
  "fax-ended": ({ to, ended, pages, says }, { tell }) => stage(tell(`fax-${ended}`, { to, pages: pages ?? "?" }), says),
  noted: ({ text }) => aside("", text),
  attached: ({ name }, { tell }) => aside(tell("attached", { name })),
  tagged: ({ added, removed }, { tell }) =>
    aside(tell("tagged", { tags: [...added.map((tag) => `+${tag}`), ...removed.map((tag) => `−${tag}`)].join(" ") })),
  "urgency-set": ({ from, to, why }, { tell, word }) =>
    aside(tell("urgency-set", { from: word(urgencyNames[from]), to: word(urgencyNames[to]) }), why),
  "filled-in": ({ changes }, { tell, language }) =>
    aside(
      tell("filled-in", { fields: changes.map(({ name }) => name[language]).join(language === "en" ? ", " : "、") }),
      changes.map((change) => `${change.before[language]} → ${change.after[language]}`).join(" · "),
    ),
  corrected: ({ before, after }, { tell, language }) =>
    aside(tell("corrected", { fields: namesOf(after, language) }), changesIn(before, after)),
  joined: ({ reporter, channel, text }, { tell, word }) =>
    aside(tell("joined", { reporter: reporter.name, channel: word(channelNames[channel]) }), text),
  "help-asked": ({ why }, { tell }) => stage(tell("help-asked"), why),
  "help-acknowledged": (_, { tell }) => aside(tell("help-acknowledged")),
  "help-given": ({ text }, { tell }) => stage(tell("help-given"), text),
  "visit-decided": ({ needed, why }, { tell }) => stage(tell(needed ? "visit-needed" : "visit-not-needed"), why),
  waiting: ({ reason, says, evidence }, { tell, word }) =>
    stage(tell("waiting", { reason: says ? word(says) : reason }), evidence),
  resumed: ({ text }, { tell }) => stage(tell("resumed"), text),
  solved: ({ record }, { tell, word, language, codes }) =>
    stage(tell("solved", { result: word(resultNames[record.result]) }), recordIn(record, language, codes)),
  "called-back": (what, { tell }) => stage(calledBack(what, tell), what.comment),
  reopened: ({ why }, { tell }) => stage(tell("reopened"), why),
  closed: ({ text }, { tell }) => stage(tell("closed"), text),
  "merged-into": ({ into, why }, { tell }) => stage(tell("merged-into", { number: into.number }), why),
  "merged-in": ({ from, why }, { tell }) => aside(tell("merged-in", { number: from.number }), why),
  "split-from": ({ into, why }, { tell }) => stage(tell("split-from", { number: into.number }), why),
  "split-off": ({ from, why }, { tell }) => aside(tell("split-off", { number: from.number }), why),
  "split-out": ({ to }, { tell }) => aside(tell("split-out", { number: to.number })),
  "split-out-of": ({ from }, { tell }) => aside(tell("split-out-of", { number: from.number })),
  linked: ({ to, as }, { tell, word }) =>
    aside(tell("linked", { as: word(linkNames[linkName(as)]), number: to.number })),
  unlinked: ({ to, as }, { tell, word }) =>
    aside(tell("unlinked", { as: word(linkNames[linkName(as)]), number: to.number })),
  "obstacle-flagged": ({ facts: { kind, says } }, { tell }) =>
    aside(tell("obstacle-flagged", { kind: kind in happened ? tell(kind as keyof typeof happened) : kind }), says),
  "obstacle-answered": ({ facts: { answer, reason } }, { tell }) =>
    aside(tell(answer === "stays" ? "obstacle-stays" : "obstacle-reassigned"), reason),
};

type Reason = { kind: string; count?: number | undefined; word?: string | undefined };

const reasonsIn = (reasons: readonly Reason[], tell: Speaker["tell"]): string =>
  reasons
    .filter(({ kind }) => kind in happened)
    .map(({ kind, count = 0, word = "" }) => tell(kind as keyof typeof happened, { count, word }))
    .join(" · ");

function calledBack(what: Extract<Happening, { kind: "called-back" }>, tell: Speaker["tell"]): string {
  const rating = what.rating === null ? "" : ` ${"★".repeat(what.rating)}${"☆".repeat(5 - what.rating)}`;
  if (what.outcome !== "not-reached") return tell(`called-back-${what.outcome}`, { rating });
  return tell(what.final ? "given-up" : "called-back-not-reached", { attempt: what.attempt });
}

/** A fault record in one line. */
export const recordIn = (record: FaultRecord, language: Language, codes: CodeTree): string =>
  [
    ...(["symptom", "cause", "component", "action"] as const).map((kind) =>
      codeName(codes, kind, record[kind], language),
    ),
    record.note ?? "",
  ]
    .filter(Boolean)
    .join(" · ");

const fields = {
  machineText: messages.machine,
  faultText: messages.whatHappens,
  errorText: messages.errorText,
  since: messages.since,
  peopleStopped: messages.peopleStopped,
  symptomCodes: messages.symptoms,
} as const;

const namesOf = (after: object, language: Language): string =>
  Object.keys(after)
    .map((key) => (key in fields ? fields[key as keyof typeof fields][language] : key))
    .join(language === "en" ? ", " : "、");

const changesIn = (before: object, after: object): string =>
  Object.entries(after)
    .map(([key, value]) => `${String((before as Record<string, unknown>)[key] ?? "–")} → ${String(value)}`)
    .join(" · ");
