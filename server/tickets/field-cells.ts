import { fieldOfColumn, type AnyColumn } from "@kept/domain/tickets/list-columns.ts";
import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import type { Field } from "@kept/domain/tickets/field.ts";
import type { Work } from "../platform/work.ts";
import { fieldsSeen } from "./change-field.ts";
import { valuesOn } from "./store-fields.ts";

/** The company's own fields as columns of a file: those chosen in their place, the others behind, as far as whoever asks sees them. */
export async function fieldCells(work: Work, tickets: readonly { id: string }[]) {
  const { language } = work.by;
  const { rows: fields } = await fieldsSeen(work);
  const ids = tickets.map(({ id }) => id);
  const values = fields.length > 0 ? await valuesOn(work, ids) : new Map();
  const said = (ticketId: string, field: Field): string => {
    const value = values.get(ticketId)?.[field.id];
    return value === undefined ? "" : valueInWords(field, value)[language];
  };
  const fieldIn = (column: AnyColumn) => fields.find(({ id }) => id === fieldOfColumn(column));
  return {
    /** Whether a column is one of the list, or of a field that is seen. */
    knows: (column: AnyColumn): boolean => fieldOfColumn(column) === null || fieldIn(column) !== undefined,
    nameOf: (column: AnyColumn): string | undefined => fieldIn(column)?.name[language],
    cell: (ticketId: string, column: AnyColumn): string | undefined => {
      const field = fieldIn(column);
      return field && said(ticketId, field);
    },
    besides: (columns: readonly AnyColumn[]) => {
      const others = fields.filter(({ id }) => !columns.some((column) => fieldOfColumn(column) === id));
      return {
        names: others.map(({ name }) => name[language]),
        on: (ticketId: string): string[] => others.map((field) => said(ticketId, field)),
      };
    },
  };
}
