import { valueInWords } from "@kept/domain/tickets/field-rules.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage } from "../platform/use-messages.ts";

/** A filter by a field of the company's own ("<id>:<what it says>") in words; null when there is none. */
export function useFieldSaid(filter: string | undefined): string | null {
  const language = useLanguage();
  const { data } = useAsk(fieldsApi.fields, {}, { enabled: filter !== undefined });
  if (filter === undefined) return null;
  const [id, ...rest] = filter.split(":");
  const field = data?.rows.find((one) => one.id === id);
  const says = rest.join(":");
  if (!field) return says;
  const value = field.kind === "yes-no" ? says === "true" : field.kind === "choices" ? [says] : says;
  return `${field.name[language]} · ${valueInWords(field, value)[language]}`;
}
