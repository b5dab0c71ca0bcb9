import { may, type Policy } from "@kept/domain/kit/policy.ts";
import { dispatchPolicy } from "@kept/domain/dispatch/policy.ts";
import type { MacroAct } from "@kept/domain/macros/act.ts";
import { macroActNames, sentenceOf } from "@kept/domain/macros/act-words.ts";
import type { MacroRehearsal } from "@kept/domain/macros/api.ts";
import { refuse } from "@kept/domain/macros/reasons.ts";
import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { filledReply, languageOf, type ReplyValues } from "@kept/domain/tickets/reply.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { changed } from "../platform/announce.ts";
import { attempt } from "../platform/attempt.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { addNote, ownFields, replyValues, ticketOf, usableReply, waitFor } from "../tickets/index.ts";
import { doCommonAct } from "./do-common-act.ts";
import { usableMacro } from "./keep-macros.ts";
import { countUse, type KeptMacro } from "./store.ts";

type Asked = { id: string; ticketId: string };
type Row = MacroRehearsal["rows"][number];

/** Does all that a macro does to a ticket, in its order, or nothing of it. */
export async function runMacro(work: Work, { id, ticketId }: Asked): Promise<MacroRehearsal> {
  const macro = await usableMacro(work, id);
  const rows = await actAll(work, macro, ticketId);
  await countUse(work, id);
  record(work, {
    verb: "macros.run",
    subject: `ticket:${ticketId}`,
    after: { macro: macro.name, version: macro.version },
  });
  changed(work, "macros", id);
  return { rows, refused: null };
}

/** Says what a macro would do to a ticket, by doing it and taking all of it back. */
export async function rehearseMacro(work: Work, { id, ticketId }: Asked): Promise<MacroRehearsal> {
  const macro = await usableMacro(work, id);
  const rows: Row[] = [];
  // Thrown to take back what was tried; it reaches nobody.
  const takenBack = refuse("macro-is-off");
  const tried = await attempt(work, async () => {
    await actAll(work, macro, ticketId, rows);
    throw takenBack;
  });
  if (!("refused" in tried) || tried.refused === takenBack) return { rows, refused: null };
  return { rows, refused: tried.refused.says(work.by.language) };
}

/** Does the acts one after another; each is said before it is done, so that a refusal leaves the sentence it stopped at. */
async function actAll(work: Work, macro: KeptMacro, ticketId: string, rows: Row[] = []): Promise<Row[]> {
  for (const act of macro.acts) {
    const ticket = await ticketOf(work, ticketId);
    const words = await wordsFor(work, ticket, act);
    const row = { says: sentenceOf(act, work.by.language, words), changes: true };
    rows.push(row);
    if (!may(work.by, rights[act.does]))
      throw refuse("macro-act-not-allowed", { act: macroActNames[act.does][work.by.language] });
    if (words.missing.length > 0)
      throw refuse("macro-text-has-gaps", { gaps: words.missing.map((gap) => `{${gap}}`).join(" ") });
    row.changes = await doAct(work, macro, ticket, act, words.words);
  }
  return rows;
}

const rights: Readonly<Record<MacroAct["does"], Policy>> = {
  urgency: ticketPolicy.setUrgency,
  tag: ticketPolicy.tag,
  untag: ticketPolicy.tag,
  note: ticketPolicy.note,
  fill: ticketPolicy.correct,
  reply: ticketPolicy.note,
  assign: dispatchPolicy.assign,
  wait: ticketPolicy.wait,
};

async function doAct(work: Work, macro: KeptMacro, ticket: Ticket, act: MacroAct, words: string): Promise<boolean> {
  switch (act.does) {
    case "wait":
      await waitFor(work, { id: ticket.id, reason: act.reason, evidence: words });
      return true;
    case "reply":
      if (words === "") throw refuse("macro-reply-gone");
      await addNote(work, { id: ticket.id, text: words });
      return true;
    case "assign": {
      const done = await doCommonAct(work, ticket, act, { why: macro.name, filled: () => words });
      if (!done && act.engineerId === null && ticket.engineerId === null) throw refuse("macro-nobody-to-assign");
      return done;
    }
    default:
      return doCommonAct(work, ticket, act, { why: macro.name, filled: () => words });
  }
}

/** The words of an act filled in from the ticket, in the language they are read in, and the names in its sentence. */
async function wordsFor(work: Work, ticket: Ticket, act: MacroAct) {
  const none = { words: "", missing: [] as string[] };
  if (act.does === "assign") {
    const [engineer] = act.engineerId ? await people(work, { ids: [act.engineerId] }) : [];
    return { ...none, engineer: engineer?.name };
  }
  if (act.does === "fill") {
    const field = (await ownFields(work)).find(({ id }) => id === act.fieldId);
    const { language } = work.by;
    return { ...none, title: field?.name[language], words: field ? valueInWords(field, act.value)[language] : "" };
  }
  if (act.does === "reply") {
    const reply = await usableReply(work, act.replyId);
    if (!reply) return none;
    const language = languageOf(reply, ticket.language);
    return {
      ...filledFrom(await replyValues(work, ticket), language, reply.texts[language] ?? ""),
      title: reply.title,
    };
  }
  const text = act.does === "note" ? act.text : act.does === "wait" ? act.evidence : "";
  return text === "" ? none : filledFrom(await replyValues(work, ticket), work.by.language, text);
}

function filledFrom(values: ReplyValues, language: keyof ReplyValues, words: string) {
  const { text, missing } = filledReply(words, values[language] ?? {});
  return { words: text, missing: missing as string[] };
}
