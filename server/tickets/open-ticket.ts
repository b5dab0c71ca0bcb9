import { text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { ticketWords } from "@kept/domain/tickets/ticket-words.ts";
import { yearIn } from "@kept/domain/tickets/ticket-number.ts";
import { NewTicket, type Ticket } from "@kept/domain/tickets/ticket.ts";
import type { z } from "zod";
import { countOpenTickets, customerOf } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { oweAll, type Owed } from "../promises/index.ts";
import { belongTo } from "./store-belonging.ts";
import { firstDue, subjectOf } from "./next-clock.ts";
import { insertTicket, nextNumber, type TicketFacts } from "./store.ts";

/** What is known of a ticket before it is written. */
type NewOne = TicketFacts & Pick<Ticket, "id" | "number" | "engineerId">;

/** What was owed on the report before there was a ticket: a response that came too late counts once, where it was owed. */
type Earlier = { responseIsLate?: boolean };

/** Opens a ticket, starts what we now owe the customer (3.3a, 3.6.6), and tells their salesperson at once (3.5.6). */
export async function openTicket(
  work: Work,
  asked: z.input<typeof NewTicket>,
  { responseIsLate = false }: Earlier = {},
): Promise<Ticket> {
  const report = NewTicket.parse(asked);
  const [customer, number] = await Promise.all([
    customerOf(work, report.customerId),
    nextNumber(work, yearIn(work.house.settings.zone, work.now)),
    refuseStrangers(work, report),
  ]);
  const facts = factsOf(work, report, customer.name);
  const { reporter, channel, receivedAt, urgency, customerId } = facts;
  const id = newId(work);
  const known = { ...facts, id, number, engineerId: null };
  const what = { kind: "reported" as const, reporter, channel, receivedAt, urgency };
  const [owed] = await Promise.all([
    oweFor(work, known, { salesOwnerId: customer.salesOwnerId, responseIsLate }),
    countOpenTickets(work, customerId, 1),
    tellSales(work, known, customer.salesOwnerId),
  ]);
  record(work, { verb: "tickets.open", subject: `ticket:${id}`, after: { number, ...facts } });
  changed(work, "tickets", id);
  const [ticket] = await Promise.all([
    insertTicket(work, facts, { id, number, words: ticketWords({ ...facts, number }), what, clock: firstDue(owed) }),
    announce<TicketEvents>(work, "ticket.opened", { ticketId: id, number, customerId, urgency, receivedAt }),
  ]);
  return ticket;
}

/** The site and the contact named have to be the customer's own. */
async function refuseStrangers(work: Work, report: z.output<typeof NewTicket>): Promise<void> {
  const { customerId, siteId = null, contactId = null } = report;
  const own = await belongTo(work, customerId, { siteId, contactId });
  if (!own.site) throw refuse("site-of-another-customer");
  if (!own.contact) throw refuse("contact-of-another-customer");
}

/** Who owes what a ticket promises: its engineer, before that the department that supports (3.6.1). */
export const debtorOf = (ticket: Pick<Ticket, "engineerId">) =>
  ticket.engineerId ? { staffId: ticket.engineerId } : { departmentCode: "system-engineering" };

function factsOf(work: Work, report: z.output<typeof NewTicket>, customerName: string): TicketFacts {
  const receivedAt = report.receivedAt && report.receivedAt < work.now ? report.receivedAt : work.now;
  return {
    customerId: report.customerId,
    customerName,
    siteId: report.siteId ?? null,
    contactId: report.contactId ?? null,
    reporter: report.reporter,
    channel: report.channel,
    receivedAt,
    machineText: report.machineText,
    faultText: report.faultText,
    errorText: report.errorText ?? null,
    since: report.since ?? null,
    peopleStopped: report.peopleStopped ?? null,
    symptomCodes: report.symptomCodes,
    urgency: report.urgency,
    urgencyReason: report.urgencyReason ?? null,
    language: report.language,
    callId: report.callId ?? null,
  };
}

/** A response within 10 minutes, which on the phone the operator's answer is; a solution within 48 hours; and the word to Sales, which goes out at once. */
async function oweFor(
  work: Work,
  ticket: NewOne,
  { salesOwnerId, responseIsLate }: { salesOwnerId: string; responseIsLate: boolean },
): Promise<Owed[]> {
  const owed = {
    subject: subjectOf(ticket.id),
    customerId: ticket.customerId,
    begunBy: { kind: "report", id: ticket.id },
    startedAt: ticket.receivedAt,
  };
  const answered = ticket.channel === "phone" || ticket.channel === "visit";
  const answer = { kind: "answered", id: ticket.callId ?? ticket.id, at: ticket.receivedAt };
  const response = { ...owed, clause: "3.3a" as const, debtor: { departmentCode: "hotline" } };
  return oweAll(work, [
    ...(responseIsLate ? [] : [{ ...response, ...(answered ? { keptAtOnce: answer } : {}) }]),
    { ...owed, clause: "3.6.6", debtor: debtorOf(ticket) },
    {
      ...owed,
      clause: "3.5.6",
      startedAt: work.now,
      debtor: { departmentCode: "hotline" },
      keptAtOnce: { kind: "sales-told", id: salesOwnerId },
    },
  ]);
}

async function tellSales(work: Work, ticket: NewOne, salesOwnerId: string): Promise<void> {
  await tell(work, {
    to: [salesOwnerId],
    kind: "ticket-opened",
    about: { kind: "ticket", id: ticket.id },
    title: `${ticket.number} ${ticket.customerName}`,
    says: text(
      `${ticket.customerName} 報修 ${ticket.number}：${ticket.faultText}`,
      `${ticket.customerName} 报修 ${ticket.number}：${ticket.faultText}`,
      `${ticket.customerName} reported a fault, ${ticket.number}: ${ticket.faultText}`,
    ),
    onceKey: `ticket-opened:${ticket.id}`,
  });
}
