import { heard } from "@kept/domain/customers/search-text.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { repliesApi } from "@kept/domain/tickets/replies-api.ts";
import type { Reply, ReplyValues } from "@kept/domain/tickets/reply.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { promisesOn } from "../promises/index.ts";
import { departments, people } from "../staff/index.ts";
import { ticketOf } from "./find-tickets.ts";
import { personIn } from "./follow.ts";
import { subjectOf } from "./next-clock.ts";
import { deleteReply, repliesFor, replyHeld, writeReply, writeReplyAudience, type KeptReply } from "./store-replies.ts";

type Api = typeof repliesApi;

/** The replies whoever asks may use: their own, those shared with their department or everyone; all shared ones for who may share. */
export async function replies(work: Work): Promise<{ rows: Reply[] }> {
  const found = await repliesFor(work, work.by.id, await audienceOf(work), may(work.by, ticketPolicy.shareReplies));
  return { rows: found.map((one) => seenBy(work, one)) };
}

/** What a ticket fills a reply with: the next promise and when it is due, by the company's clock. */
export async function replyValues(work: Work, { id }: { id: string }): Promise<ReplyValues> {
  const ticket = await ticketOf(work, id);
  const next = (await promisesOn(work, subjectOf(ticket.id)))
    .filter(({ endedAt, dueAt }) => endedAt === null && dueAt !== null && dueAt > work.now)
    .toSorted((a, b) => ((a.dueAt ?? "") < (b.dueAt ?? "") ? -1 : 1))[0];
  const known = (language: Language) =>
    Object.fromEntries(
      Object.entries({
        customer: ticket.customerName,
        contact: ticket.reporter.onBehalfOf ?? ticket.reporter.name,
        number: ticket.number,
        machine: ticket.machineText,
        engineer: ticket.engineerName,
        promise: next?.clauseTitle[language],
        due: next?.dueAt ? dueIn(next.dueAt, language, work.house.settings.zone) : null,
      }).filter(([, value]) => value),
    );
  return Object.fromEntries(languages.map((language) => [language, known(language)])) as ReplyValues;
}

const dueIn = (at: string, language: Language, zone: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: zone,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(msOf(at));

/** Writes a reply: a new one with version 0, else over the version it was read in, by its owner or who may share. */
export async function putReply(work: Work, asked: InputOf<Api["putReply"]>): Promise<Reply> {
  const { id: mine } = personIn(work);
  const before = await replyHeld(work, asked.id);
  if (before) changeable(work, before);
  if ((before?.version ?? 0) !== asked.version)
    throw before ? refuse("reply-changed-meanwhile", {}, { stands: before }) : refuse("reply-not-found");
  await writeReply(work, { ...asked, ownerId: before?.ownerId ?? mine, version: asked.version + 1 });
  return written(work, "tickets.putReply", asked.id, before);
}

/** Shares a reply with departments or everyone, or takes it back. */
export async function shareReply(work: Work, asked: InputOf<Api["shareReply"]>): Promise<Reply> {
  const before = changeable(work, await replyHeld(work, asked.id));
  await writeReplyAudience(work, before.id, await audienceAsked(work, asked.sharedWith));
  return written(work, "tickets.shareReply", before.id, before);
}

/** Deletes a reply; what was said with it stays. */
export async function dropReply(work: Work, { id }: { id: string }): Promise<null> {
  const before = changeable(work, await replyHeld(work, id));
  await deleteReply(work, id);
  record(work, { verb: "tickets.dropReply", subject: `reply:${id}`, before });
  changed(work, "replies", id);
  return null;
}

/** A reply whoever asks may use; undefined when there is none for them. */
export const usableReply = async (work: Work, id: string): Promise<Reply | undefined> =>
  (await replies(work)).rows.find((one) => one.id === id);

/** Whom shared things reach through whoever asks: everyone, and their department. */
export async function audienceOf(work: Work): Promise<string[]> {
  if (work.by.kind !== "staff") return ["everyone"];
  const [person] = await people(work, { ids: [work.by.id] });
  return ["everyone", ...(person?.departmentCode ? [person.departmentCode] : [])];
}

/** Everyone alone when among those asked for; else the departments there are. */
export async function audienceAsked(work: Work, sharedWith: readonly string[]): Promise<string[]> {
  if (sharedWith.includes("everyone")) return ["everyone"];
  const known = new Set((await departments(work)).map(({ code }) => code));
  return [...new Set(sharedWith)].filter((code) => known.has(code)).toSorted();
}

async function written(work: Work, verb: string, id: string, before: KeptReply | undefined): Promise<Reply> {
  const after = await replyHeld(work, id);
  if (!after) throw refuse("reply-not-found");
  record(work, { verb, subject: `reply:${id}`, before, after });
  changed(work, "replies", id);
  return seenBy(work, after);
}

/** A reply one may change. What is not shared does not exist for others. */
function changeable(work: Work, held: KeptReply | undefined): KeptReply {
  if (!held) throw refuse("reply-not-found");
  if (mayChange(work, held)) return held;
  throw held.sharedWith.length === 0
    ? refuse("reply-not-found")
    : refuse("reply-of-another", { owner: held.ownerName });
}

const mayChange = (work: Work, held: KeptReply): boolean =>
  held.ownerId === work.by.id || (held.sharedWith.length > 0 && may(work.by, ticketPolicy.shareReplies));

const seenBy = (work: Work, held: KeptReply): Reply => ({
  ...held,
  mayChange: mayChange(work, held),
  keys: [held.title, held.folder].flatMap((name) => [name.toLowerCase(), ...heard(name)]).filter((key) => key !== ""),
});
