import type { Field } from "@kept/domain/tickets/field.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { columnNames, fieldOfColumn, type AnyColumn, type ListColumn } from "@kept/domain/tickets/list-columns.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage } from "../platform/use-messages.ts";

/** The company's own fields that I see, and each column of the list as people read it. */
export function useColumnNames(): { fields: readonly Field[]; nameOf: (column: AnyColumn) => string } {
  const language = useLanguage();
  const fields = useAsk(fieldsApi.fields, {}).data?.rows ?? [];
  return {
    fields,
    nameOf: (column) => {
      const fieldId = fieldOfColumn(column);
      if (fieldId === null) return columnNames[column as ListColumn][language];
      return fields.find(({ id }) => id === fieldId)?.name[language] ?? "…";
    },
  };
}
