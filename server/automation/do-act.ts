import type { Act, Rule, Told } from "@kept/domain/automation/rule.ts";
import { say, text } from "@kept/domain/kit/language.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { ownersOf } from "../customers/index.ts";
import { assign, rankedEngineers } from "../dispatch/index.ts";
import { tell } from "../notices/index.ts";
import { newId, type Work } from "../platform/work.ts";
import { actingFor, managerOf, onDuty } from "../staff/index.ts";
import { addNote, setTags, setUrgency } from "../tickets/index.ts";

/** Does one act of a rule to a ticket; false when it was so already. */
export async function doAct(work: Work, rule: Rule, ticket: Ticket, act: Act): Promise<boolean> {
  const { id } = ticket;
  switch (act.does) {
    case "urgency":
      if (ticket.urgency === act.to) return false;
      await setUrgency(work, { id, urgency: act.to, why: rule.name });
      return true;
    case "tag":
      return tagged(work, ticket, [...ticket.tags, ...act.add]);
    case "untag":
      return tagged(
        work,
        ticket,
        ticket.tags.filter((tag) => !act.remove.includes(tag)),
      );
    case "note":
      await addNote(work, { id, text: filled(act.text, rule, ticket) });
      return true;
    case "tell":
      return (await tellThem(work, rule, ticket, act)) > 0;
    case "assign":
      return assigned(work, rule, ticket, act.engineerId);
  }
}

async function tagged(work: Work, ticket: Ticket, tags: readonly string[]): Promise<boolean> {
  const after = new Set(tags);
  if (after.size === ticket.tags.length && ticket.tags.every((tag) => after.has(tag))) return false;
  await setTags(work, { id: ticket.id, tags: [...after] });
  return true;
}

async function tellThem(work: Work, rule: Rule, ticket: Ticket, act: Extract<Act, { does: "tell" }>): Promise<number> {
  const to: string[] = [];
  for (const whom of act.whom) to.push(...(await idsOf(work, ticket, whom)));
  const words = filled(act.text, rule, ticket);
  return tell(work, {
    to,
    kind: "automation",
    about: { kind: "ticket", id: ticket.id },
    says: text(words, words, words),
    onceKey: `automation:${newId(work)}`,
  });
}

async function idsOf(work: Work, ticket: Ticket, whom: Told): Promise<string[]> {
  if (whom === "engineer") return ticket.engineerId ? ids(await actingFor(work, [ticket.engineerId])) : [];
  if (whom === "supervisor" || whom === "operator") return ids(await onDuty(work, { role: whom }));
  if (whom === "department-manager") {
    const { manager, away, standIn } = await managerOf(work, "system-engineering");
    return [away && standIn ? standIn.id : manager?.id].filter((id) => id !== undefined);
  }
  const { salesOwnerId, serviceOwnerId } = await ownersOf(work, ticket.customerId);
  return ids(await actingFor(work, [whom === "sales-owner" ? salesOwnerId : serviceOwnerId]));
}

const ids = (people: readonly { id: string }[]): string[] => people.map(({ id }) => id);

/** Assigns to the one named, or to the first of the ranking who is there; a ticket that somebody has is left to them. */
async function assigned(work: Work, rule: Rule, ticket: Ticket, engineerId: string | null): Promise<boolean> {
  if (ticket.engineerId !== null) return false;
  const wanted = engineerId ?? (await best(work, ticket.id));
  if (!wanted) return false;
  await assign(work, { id: ticket.id, engineerId: wanted, why: rule.name });
  return true;
}

async function best(work: Work, ticketId: string): Promise<string | undefined> {
  const ranked = await rankedEngineers(work, ticketId);
  return ranked.find(({ reasons }) => !reasons.some(({ kind }) => kind === "away"))?.id;
}

const filled = (words: string, rule: Rule, ticket: Ticket): string =>
  say(text(words, words, words), "en", {
    number: ticket.number,
    customer: ticket.customerName,
    fault: ticket.faultText,
    rule: rule.name,
  });
