import type { Act, Rule, Told } from "@kept/domain/automation/rule.ts";
import { say, text } from "@kept/domain/kit/language.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { ownersOf } from "../customers/index.ts";
import { doCommonAct } from "../macros/index.ts";
import { tell } from "../notices/index.ts";
import { newId, type Work } from "../platform/work.ts";
import { actingFor, managerOf, onDuty } from "../staff/index.ts";

/** Does one act of a rule to a ticket; false when it was so already; a ticket that somebody has is left to them. */
export async function doAct(work: Work, rule: Rule, ticket: Ticket, act: Act): Promise<boolean> {
  if (act.does === "tell") return (await tellThem(work, rule, ticket, act)) > 0;
  if (act.does === "assign" && ticket.engineerId !== null) return false;
  return doCommonAct(work, ticket, act, { why: rule.name, filled: (words) => filled(words, rule, ticket) });
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

const filled = (words: string, rule: Rule, ticket: Ticket): string =>
  say(text(words, words, words), "en", {
    number: ticket.number,
    customer: ticket.customerName,
    fault: ticket.faultText,
    rule: rule.name,
  });
