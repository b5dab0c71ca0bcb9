import type { InputOf } from "@kept/domain/kit/api.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { TicketEvents } from "@kept/domain/tickets/events.ts";
import type { Field, FieldValue, FieldValues } from "@kept/domain/tickets/field.ts";
import { refuseField } from "@kept/domain/tickets/field-reasons.ts";
import { fits, missingFields, seesField, standsOn, valueInWords } from "@kept/domain/tickets/field-rules.ts";
import type { fieldsApi, TicketFields } from "@kept/domain/tickets/fields-api.ts";
import type { TicketStory } from "@kept/domain/tickets/api.ts";
import type { TicketEvent } from "@kept/domain/tickets/happening.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { announce } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { happen, heldTicket } from "./add-event.ts";
import { ticketOf } from "./find-tickets.ts";
import { allFields, valuesOn, writeValue } from "./store-fields.ts";

/** What is filled in on a ticket, as far as whoever asks sees it, and what is still missing. */
export async function ticketFields(work: Work, { id }: { id: string }): Promise<TicketFields> {
  const ticket = await ticketOf(work, id);
  const [fields, values] = [await allFields(work), await valuesOf(work, ticket.id)];
  const seen = fields.filter((field) => seesField(work.by, field));
  const missing = (moment: "now" | "solving") => missingFields(seen, values, ticket, moment).map((field) => field.id);
  return {
    values: Object.fromEntries(Object.entries(values).filter(([key]) => seen.some((field) => field.id === key))),
    missing: missing("now"),
    missingToSolve: missing("solving"),
  };
}

/** Fills in fields of a ticket; what each was before stays in the timeline. What must always be filled in is not emptied. */
export async function fillIn(work: Work, asked: InputOf<typeof fieldsApi.fillIn>): Promise<TicketFields> {
  const held = await heldTicket(work, asked.id);
  const [fields, before] = [await allFields(work), await valuesOf(work, held.id)];
  const changes = Object.entries(asked.values).flatMap(([id, given]) => {
    const field = fields.find((one) => one.id === id && standsOn(one, held) && seesField(work.by, one));
    if (!field) throw refuseField("field-not-found");
    const value = isNothing(given) ? null : given;
    if (value !== null && !fits(field, value))
      throw refuseField("field-value-unfit", { field: field.name[work.by.language] });
    return JSON.stringify(before[id] ?? null) === JSON.stringify(value) ? [] : [{ field, value }];
  });
  if (changes.length === 0) return ticketFields(work, held);
  for (const { field, value } of changes) await writeValue(work, held.id, field.id, value);
  const emptied = missingFields(fields, await valuesOf(work, held.id), held, "now").filter(
    ({ id }) => id in asked.values,
  );
  if (emptied.length > 0) throw missing(work, emptied);
  await happen(work, held, {
    kind: "filled-in",
    changes: changes.map(({ field, value }) => ({
      fieldId: field.id,
      name: field.name,
      before: inWords(field, before[field.id]),
      after: inWords(field, value),
    })),
  });
  await announce<TicketEvents>(work, "ticket.filled-in", {
    ticketId: held.id,
    fieldIds: changes.map(({ field }) => field.id),
  });
  return ticketFields(work, held);
}

/** Refuses to solve a ticket on which something needed is not filled in. */
export async function refuseUnfilled(work: Work, ticket: Ticket): Promise<void> {
  const fields = await allFields(work);
  if (fields.length === 0) return;
  const empty = missingFields(fields, await valuesOf(work, ticket.id), ticket, "solving");
  if (empty.length > 0) throw missing(work, empty);
}

/** A ticket's story without what was filled into fields that whoever asks does not see. */
export const storySeen = async (work: Work, story: TicketStory): Promise<TicketStory> => ({
  ...story,
  events: await eventsSeen(work, story.events),
});

async function eventsSeen(work: Work, events: TicketEvent[]): Promise<TicketEvent[]> {
  if (!events.some(({ what }) => what.kind === "filled-in")) return events;
  const hidden = new Set((await allFields(work)).filter((field) => !seesField(work.by, field)).map(({ id }) => id));
  if (hidden.size === 0) return events;
  return events.flatMap((event) => {
    if (event.what.kind !== "filled-in") return [event];
    const changes = event.what.changes.filter(({ fieldId }) => !hidden.has(fieldId));
    return changes.length > 0 ? [{ ...event, what: { ...event.what, changes } }] : [];
  });
}

const missing = (work: Work, fields: readonly Field[]) =>
  refuseField("fields-missing", {
    fields: fields.map(({ name }) => name[work.by.language]).join(work.by.language === "en" ? ", " : "、"),
  });

const valuesOf = async (work: Work, ticketId: string): Promise<FieldValues> =>
  (await valuesOn(work, [ticketId])).get(ticketId) ?? {};

const isNothing = (value: FieldValue | null): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

const nothing = text("（空）", "（空）", "(empty)");

const inWords = (field: Field, value: FieldValue | null | undefined): Text =>
  value === null || value === undefined ? nothing : valueInWords(field, value);
