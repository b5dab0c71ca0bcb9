import type { Field } from "../tickets/field.ts";
import { missingFields, standsOn } from "../tickets/field-rules.ts";
import type { Urgency } from "../tickets/ticket.ts";
import type { Draft } from "./draft.ts";

/** The company's own fields that are asked on the call, for a fault such as this; `derived` is the urgency that follows from what was told. */
export const fieldsAsked = (fields: readonly Field[], draft: Draft, derived: Urgency): Field[] =>
  fields.filter((field) => field.askedOnCall && standsOn(field, faultOf(draft, derived)));

/** Those of them that must be filled in from the beginning and are not. */
export const fieldsLacking = (fields: readonly Field[], draft: Draft, derived: Urgency): Field[] =>
  missingFields(fieldsAsked(fields, draft, derived), draft.fields, faultOf(draft, derived), "now");

const faultOf = ({ fault }: Draft, derived: Urgency) => ({
  urgency: fault.urgency ?? derived,
  symptomCodes: fault.symptomCodes,
  machineText: fault.machineText,
});
