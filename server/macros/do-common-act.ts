import type { CommonAct } from "@kept/domain/macros/act.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { assign, rankedEngineers } from "../dispatch/index.ts";
import type { Work } from "../platform/work.ts";
import { addNote, fillIn, ownValuesOn, setTags, setUrgency } from "../tickets/index.ts";

/** Does an act of a rule or a macro to a ticket; `why` is its name, `filled` fills in its words. False when it was so already or nobody is there to be assigned. */
export async function doCommonAct(
  work: Work,
  ticket: Ticket,
  act: CommonAct,
  { why, filled }: { why: string; filled: (words: string) => string },
): Promise<boolean> {
  const { id } = ticket;
  switch (act.does) {
    case "urgency":
      if (ticket.urgency === act.to) return false;
      await setUrgency(work, { id, urgency: act.to, why });
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
      await addNote(work, { id, text: filled(act.text) });
      return true;
    case "fill": {
      const before = (await ownValuesOn(work, [id])).get(id)?.[act.fieldId];
      if (JSON.stringify(before) === JSON.stringify(act.value)) return false;
      await fillIn(work, { id, values: { [act.fieldId]: act.value } });
      return true;
    }
    case "assign": {
      const engineerId = act.engineerId ?? (await best(work, id));
      if (!engineerId || engineerId === ticket.engineerId) return false;
      await assign(work, { id, engineerId, why });
      return true;
    }
  }
}

async function tagged(work: Work, ticket: Ticket, tags: readonly string[]): Promise<boolean> {
  const after = new Set(tags);
  if (after.size === ticket.tags.length && ticket.tags.every((tag) => after.has(tag))) return false;
  await setTags(work, { id: ticket.id, tags: [...after] });
  return true;
}

/** The first of the ranking who is there. */
async function best(work: Work, ticketId: string): Promise<string | undefined> {
  const ranked = await rankedEngineers(work, ticketId);
  return ranked.find(({ reasons }) => !reasons.some(({ kind }) => kind === "away"))?.id;
}
