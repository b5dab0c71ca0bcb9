import { heard } from "@kept/domain/customers/search-text.ts";
import { languages, text } from "@kept/domain/kit/language.ts";
import type { Mention } from "@kept/domain/kit/mention.ts";
import { may } from "@kept/domain/kit/policy.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { mentionsIn, sentenceAt, type Mentionable } from "@kept/domain/tickets/mentions.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { tell } from "../notices/index.ts";
import type { Work } from "../platform/work.ts";
import { departments, isAway, people } from "../staff/index.ts";
import { addFollower } from "./follow.ts";
import { lastEventId } from "./store-followers.ts";
import { whoMaySee } from "./tell-followers.ts";

/** Whom a note can mention: whoever works here and may see tickets, and every department. */
export async function mentionable(work: Work): Promise<{ rows: Mentionable[] }> {
  const here = (await people(work, {})).filter((person) => may({ kind: "staff", ...person }, ticketPolicy.read));
  const rooms = await departments(work);
  const nameOf = new Map(rooms.map(({ code, name }) => [code, name]));
  const persons = here.map((person): Mentionable => {
    const department = nameOf.get(person.departmentCode ?? "");
    const handle = handleOf(person, here);
    const keys = keysOf([handle, ...(department ? languages.map((each) => department[each]) : [])]);
    return { kind: "person", id: person.id, handles: [handle], department: department?.[work.by.language] ?? "", keys };
  });
  const whole = rooms.map(({ code, name }): Mentionable => {
    const handles = [...new Set([name[work.by.language], ...languages.map((each) => name[each])])];
    return { kind: "department", id: code, handles, department: "", keys: keysOf(handles) };
  });
  return { rows: [...persons, ...whole] };
}

type Mentioned = { mention: Mention; at: number };

/** Whom a text mentions, each once, and where first. */
export async function mentionsOf(work: Work, note: string): Promise<Mentioned[]> {
  if (!/[@＠]/.test(note)) return [];
  const found = mentionsIn(note, (await mentionable(work)).rows);
  return found.map(({ one: { kind, id }, at, says }) => ({ mention: { kind, id, says }, at }));
}

/** Tells whom a note that was just written mentions, in its sentence and with a link to its line; the people among them follow from now on. Who was told. */
export async function tellMentioned(
  work: Work,
  ticket: Ticket,
  note: string,
  mentions: readonly Mentioned[],
): Promise<string[]> {
  if (mentions.length === 0) return [];
  const eventId = await lastEventId(work, ticket.id);
  const told: string[] = [];
  for (const { mention: one, at } of mentions) {
    const meant = one.kind === "person" ? [one.id] : await onDutyIn(work, one.id);
    const to = (await whoMaySee(work, meant)).map(({ id }) => id).filter((id) => id !== work.by.id);
    if (one.kind === "person") for (const id of to) await addFollower(work, ticket.id, id, "mentioned");
    const sentence = sentenceAt(note, at);
    const { name } = work.by;
    await tell(work, {
      to,
      kind: "mention",
      about: { kind: "ticket-line", id: `${ticket.id}#${eventId}` },
      title: `${ticket.number} ${ticket.customerName}`,
      says: text(
        `${name} 在 ${ticket.number} 提到您：「${sentence}」`,
        `${name} 在 ${ticket.number} 提到您：“${sentence}”`,
        `${name} mentions you on ${ticket.number}: “${sentence}”`,
      ),
      mentions: mentions.map(({ mention }) => mention),
      onceKey: `mention:${eventId}`,
    });
    told.push(...to);
  }
  return told;
}

/** Who of a department is there now; everybody of it when nobody is, so that nothing is told to no one. */
async function onDutyIn(work: Work, code: string): Promise<string[]> {
  const all = (await people(work, { department: code })).map(({ id }) => id);
  const there: string[] = [];
  for (const id of all) if (!(await isAway(work, id))) there.push(id);
  return there.length > 0 ? there : all;
}

/** The name; with the extension or the mailbox where two people share it. */
const handleOf = ({ id, name, extension, email }: Person, all: readonly Person[]): string =>
  all.some((other) => other.name === name && other.id !== id)
    ? `${name}·${extension ?? (email.split("@")[0] || id)}`
    : name;

const keysOf = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [name.toLowerCase(), ...heard(name)]).filter((key) => key !== "")),
];
