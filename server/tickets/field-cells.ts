import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import type { Work } from "../platform/work.ts";
import { fieldsSeen } from "./change-field.ts";
import { valuesOn } from "./store-fields.ts";

/** The company's own fields as columns of a file: their names, and what each says on a ticket, as far as whoever asks sees them. */
export async function fieldCells(work: Work, tickets: readonly { id: string }[]) {
  const { language } = work.by;
  const { rows: fields } = await fieldsSeen(work);
  const ids = tickets.map(({ id }) => id);
  const values = fields.length > 0 ? await valuesOn(work, ids) : new Map();
  return {
    names: fields.map(({ name }) => name[language]),
    on: (ticketId: string): string[] =>
      fields.map((field) => {
        const value = values.get(ticketId)?.[field.id];
        return value === undefined ? "" : valueInWords(field, value)[language];
      }),
  };
}
