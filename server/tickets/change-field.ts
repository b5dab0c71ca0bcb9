import type { InputOf } from "@kept/domain/kit/api.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { may } from "@kept/domain/kit/policy.ts";
import type { Field, FieldFacts } from "@kept/domain/tickets/field.ts";
import { refuseField } from "@kept/domain/tickets/field-reasons.ts";
import { seesField } from "@kept/domain/tickets/field-rules.ts";
import type { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { allFields, insertField, isFilledIn, updateField, writeOrder, writeRetirement } from "./store-fields.ts";

/** The fields whoever asks sees, in their order; all of them for whoever sets them up. */
export const fieldsSeen = async (work: Work): Promise<{ rows: Field[] }> => ({
  rows: (await allFields(work)).filter((field) => may(work.by, ticketPolicy.setUpFields) || seesField(work.by, field)),
});

/** Adds a field behind all others. */
export async function makeField(work: Work, facts: FieldFacts): Promise<Field> {
  return noted(work, "tickets.make-field", undefined, await insertField(work, facts));
}

/** Changes a field; its kind stays once anybody filled it in. */
export async function changeField(work: Work, asked: InputOf<typeof fieldsApi.changeField>): Promise<Field> {
  const { id, version, ...facts } = asked;
  const before = (await allFields(work)).find((field) => field.id === id);
  if (!before) throw refuseField("field-not-found");
  if (before.kind !== facts.kind && (await isFilledIn(work, id))) throw refuseField("field-kind-stays");
  const after = await updateField(work, id, version, facts);
  if (!after) throw refuseField("field-changed-meanwhile");
  return noted(work, "tickets.change-field", before, after);
}

/** Retires a field; what was filled in stays on its tickets and in their history. */
export const retireField = (work: Work, { id }: { id: string }): Promise<Field> => setRetired(work, id, work.now);

/** Takes a retired field into use again. */
export const restoreField = (work: Work, { id }: { id: string }): Promise<Field> => setRetired(work, id, null);

/** Puts the fields in an order. */
export async function orderFields(work: Work, { ids }: { ids: readonly string[] }): Promise<{ rows: Field[] }> {
  await writeOrder(work, ids);
  record(work, { verb: "tickets.order-fields", subject: "ticket-fields", after: { ids } });
  changed(work, "ticket-fields");
  return fieldsSeen(work);
}

async function setRetired(work: Work, id: string, at: Instant | null): Promise<Field> {
  const after = await writeRetirement(work, id, at);
  return noted(work, at ? "tickets.retire-field" : "tickets.restore-field", undefined, after);
}

function noted(work: Work, verb: string, before: Field | undefined, after: Field | undefined): Field {
  if (!after) throw refuseField("field-not-found");
  record(work, { verb, subject: `ticket-field:${after.id}`, before, after });
  changed(work, "ticket-fields");
  return after;
}
