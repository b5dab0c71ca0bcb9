import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import type { ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import type { faxApi } from "@kept/domain/fax/api.ts";
import { houseWords } from "@kept/domain/fax/cover.ts";
import { refuse } from "@kept/domain/fax/reasons.ts";
import { dialled, type SentFax } from "@kept/domain/fax/sent-fax.ts";
import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import { arrivalStory, noteOn, respondTo, settleArrival } from "../arrivals/index.ts";
import { contactsOf, customerOf } from "../customers/index.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { promisesOn } from "../promises/index.ts";
import { logFax, ticketOf } from "../tickets/index.ts";
import { faxesAbout, faxById, insertFax, type KeptFax, type NewFax } from "./store.ts";

type Api = typeof faxApi;

/** A person accepts a fax and it is acknowledged by fax, once; that responds to it (3.2c), and it goes on waiting in their hands. */
export async function acknowledgeFax(work: Work, { id }: InputOf<Api["acknowledge"]>): Promise<SentFax> {
  const arrival = await arrivalStory(work, { id });
  if (arrival.kind !== "fax") throw refuse("not-a-fax");
  const before = (await faxesAbout(work, { arrivalId: id })).find(({ purpose }) => purpose === "acknowledgement");
  if (before && before.state !== "failed") throw refuse("acknowledged-already", { who: before.byName });
  const number = usableNumber(arrival.sender.address);
  const language = await languageOf(work, arrival);
  const name = nameOf(arrival);
  const receivedAt = inZone(work, language, arrival.receivedAt);
  const words = houseWords(language, { purpose: "acknowledgement", name, receivedAt, who: work.by.name });
  const fax = { purpose: "acknowledgement" as const, number, name, language, reference: "", ...words };
  const sent = await send(work, { ...fax, arrivalId: id, ticketId: null });
  await respondTo(work, id, { kind: "fax-acknowledged", id: sent.id });
  return sent;
}

/** A person answers an arrival by fax; that settles it as answered. */
export async function answerByFax(work: Work, { id, ...draft }: InputOf<Api["answer"]>): Promise<SentFax> {
  const arrival = await arrivalStory(work, { id });
  if (arrival.settledAt) throw refuse("fax-settled-already", { who: arrival.settledByName ?? "" });
  const language = await languageOf(work, arrival);
  const sent = await send(work, {
    purpose: "reply",
    arrivalId: id,
    ticketId: null,
    number: usableNumber(draft.number ?? arrival.sender.address),
    name: nameOf(arrival),
    language,
    subject: draft.subject,
    text: draft.text,
    reference: "",
  });
  await settleArrival(work, id, { as: "answered", why: draft.subject });
  return sent;
}

/** A person writes to the customer of a ticket by fax. */
export async function faxOnTicket(work: Work, { id, ...draft }: InputOf<Api["write"]>): Promise<SentFax> {
  const ticket = await ticketOf(work, id);
  return send(work, {
    purpose: "reply",
    arrivalId: null,
    ticketId: ticket.id,
    number: usableNumber(draft.number ?? ticket.reporter.phone ?? ""),
    name: ticket.reporter.name,
    language: ticket.language,
    subject: draft.subject,
    text: draft.text,
    reference: ticket.number,
  });
}

/** A fax that became a ticket is told the number and what is promised by when, once. */
export async function tellNumber(
  work: Work,
  { arrivalId, as, ticketId }: ArrivalEvents["arrival.settled"],
): Promise<void> {
  if (as !== "ticket" || !ticketId || !work.house.settings.faxWay) return;
  const arrival = await arrivalStory(work, { id: arrivalId });
  const number = dialled(arrival.sender.address);
  if (arrival.kind !== "fax" || !number) return;
  const ticket = await ticketOf(work, ticketId);
  if ((await faxesAbout(work, { ticketId })).some(({ purpose }) => purpose === "ticket-opened")) return;
  const owed = await promisesOn(work, { kind: "ticket", id: ticketId });
  const promised = owed.flatMap(({ clauseTitle, dueAt, verdict }) =>
    dueAt && verdict === null ? [{ what: clauseTitle[ticket.language], by: inZone(work, ticket.language, dueAt) }] : [],
  );
  const told = { purpose: "ticket-opened" as const, name: ticket.reporter.name, number: ticket.number, promised };
  await send(work, {
    ...houseWords(ticket.language, told),
    purpose: "ticket-opened",
    arrivalId,
    ticketId,
    number,
    name: ticket.reporter.name,
    language: ticket.language,
    reference: ticket.number,
  });
}

async function send(work: Work, draft: Omit<NewFax, "id">): Promise<SentFax> {
  if (!work.house.settings.faxWay) throw refuse("no-fax-way");
  const id = newId(work);
  await insertFax(work, { ...draft, id });
  const { arrivalId, ticketId, purpose, number, subject, text } = draft;
  record(work, { verb: "fax.write", subject: `fax:${id}`, after: { purpose, number, arrivalId, ticketId } });
  if (arrivalId) await noteOn(work, arrivalId, { kind: "faxed", faxId: id, purpose, to: number });
  if (ticketId) await logFax(work, { ticketId, faxId: id, to: number, subject, text });
  const kept = await faxById(work, id);
  if (!kept) throw new Error("the fax just written is gone");
  return shown(kept);
}

/** The faxes sent because of an arrival. */
export const faxesOfArrival = async (work: Work, { id }: { id: string }): Promise<OutputOf<Api["ofArrival"]>> => ({
  rows: (await faxesAbout(work, { arrivalId: id })).map(shown),
  faxIsOn: work.house.settings.faxWay !== null,
});

/** The faxes sent about a ticket. */
export const faxesOfTicket = async (work: Work, { id }: { id: string }): Promise<OutputOf<Api["ofTicket"]>> => ({
  rows: (await faxesAbout(work, { ticketId: (await ticketOf(work, id)).id })).map(shown),
  faxIsOn: work.house.settings.faxWay !== null,
});

function shown({ arrivalId: _a, ticketId: _t, byId: _b, language: _l, reference: _r, ...fax }: KeptFax): SentFax {
  return fax;
}

function usableNumber(number: string): string {
  const usable = dialled(number);
  if (!usable) throw refuse("fax-number-unusable", { number });
  return usable;
}

const nameOf = ({ contactName, sender, customerName }: ArrivalStory): string =>
  contactName || sender.name || customerName || "";

/** The language of what came, else of its contact, else of its customer, else of whoever answers. */
async function languageOf(work: Work, { language, customerId, contactId }: ArrivalStory): Promise<Language> {
  if (language) return language;
  if (!customerId) return work.by.language;
  const contacts = contactId ? await contactsOf(work, customerId) : [];
  const contact = contacts.find(({ id }) => id === contactId);
  return contact?.language ?? (await customerOf(work, customerId)).language;
}

/** A moment as one reads it in the company's zone. */
export const inZone = (work: Pick<Work, "house">, language: Language, at: string): string =>
  new Intl.DateTimeFormat(language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: work.house.settings.zone,
  }).format(new Date(at));
