import type { InputOf } from "@kept/domain/kit/api.ts";
import type { bondsApi } from "@kept/domain/tickets/bonds-api.ts";
import { fits, seesField, standsOn } from "@kept/domain/tickets/field-rules.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Work } from "../platform/work.ts";
import { fillIn } from "./fill-in-fields.ts";
import { ticketOf } from "./find-tickets.ts";
import { linkTickets } from "./link-tickets.ts";
import { openTicket } from "./open-ticket.ts";
import { setTags } from "./set-tags.ts";
import { allFields, valuesOn } from "./store-fields.ts";

/** Opens another ticket like one that is there, reported now: the same customer, site, machine, symptoms, tags and own fields; its clocks begin anew, and the two are linked. */
export async function openAgain(work: Work, asked: InputOf<(typeof bondsApi)["openAgain"]>): Promise<Ticket> {
  const like = await ticketOf(work, asked.id);
  const same = asked.reporterName === like.reporter.name;
  const opened = await openTicket(work, {
    customerId: like.customerId,
    ...(like.siteId ? { siteId: like.siteId } : {}),
    ...(like.contactId && same ? { contactId: like.contactId } : {}),
    reporter: same ? like.reporter : { name: asked.reporterName },
    channel: asked.channel,
    urgency: like.urgency,
    language: like.language,
    machineText: asked.machineText,
    faultText: asked.faultText,
    symptomCodes: like.symptomCodes,
  });
  if (like.tags.length > 0) await setTags(work, { id: opened.id, tags: like.tags });
  await fillAlike(work, like, opened);
  await linkTickets(work, { id: opened.id, kind: "related", other: like.id });
  return ticketOf(work, opened.id);
}

/** Fills in what is filled in on the other, where the field stands on this one too and whoever asks sees it. */
async function fillAlike(work: Work, like: Ticket, opened: Ticket): Promise<void> {
  const values = Object.entries((await valuesOn(work, [like.id])).get(like.id) ?? {});
  if (values.length === 0) return;
  const fields = await allFields(work);
  const alike = values.filter(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    return field && seesField(work.by, field) && standsOn(field, opened) && fits(field, value);
  });
  if (alike.length > 0) await fillIn(work, { id: opened.id, values: Object.fromEntries(alike) });
}
