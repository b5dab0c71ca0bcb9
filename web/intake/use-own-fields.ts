import { fieldsAsked, fieldsLacking } from "@kept/domain/intake/asked-fields.ts";
import type { Field } from "@kept/domain/tickets/field.ts";
import { fieldsApi } from "@kept/domain/tickets/fields-api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDesk } from "./desk.ts";
import { useUrgency } from "./use-urgency.ts";

/** The company's own fields that this call asks for, and those of them that must be filled in and are not. */
export function useOwnFields(): { asked: Field[]; lacking: Field[] } {
  const { draft } = useDesk();
  const { urgency } = useUrgency();
  const fields = useAsk(fieldsApi.fields, {}).data?.rows ?? [];
  return {
    asked: fieldsAsked(fields, draft, urgency),
    lacking: draft.sameAs ? [] : fieldsLacking(fields, draft, urgency),
  };
}
