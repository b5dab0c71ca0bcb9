import { may, type Policy } from "../kit/policy.ts";
import type { Actor } from "../kit/actor.ts";
import { text, type Text } from "../kit/language.ts";
import type { Field, FieldValue, FieldValues } from "./field.ts";
import type { Ticket } from "./ticket.ts";

type On = Pick<Ticket, "urgency" | "symptomCodes" | "machineText">;

/** Whether someone sees a field; the house and administrators see all. */
export const seesField = (by: Actor, { shownTo }: Pick<Field, "shownTo">): boolean =>
  shownTo.length === 0 || may(by, { verb: "tickets.seeField", who: shownTo } satisfies Policy);

/** Whether a field stands on a ticket of this kind, urgency and machine. */
export function standsOn({ on, retiredAt }: Field, ticket: On): boolean {
  const families = ticket.symptomCodes.map((code) => code.split(".")[0]);
  const machine = ticket.machineText.toLowerCase();
  return (
    retiredAt === null &&
    (on.urgencies.length === 0 || on.urgencies.includes(ticket.urgency)) &&
    (on.families.length === 0 || on.families.some((family) => families.includes(family))) &&
    (on.machines.length === 0 || on.machines.some((word) => machine.includes(word.toLowerCase())))
  );
}

/** The fields of a ticket that must be filled in and are not; `solving` counts those that are needed only then. */
export const missingFields = (
  fields: readonly Field[],
  values: FieldValues,
  ticket: On,
  moment: "now" | "solving",
): Field[] =>
  fields.filter(
    (field) =>
      standsOn(field, ticket) &&
      (field.need === "always" || (field.need === "solving" && moment === "solving")) &&
      isAsked(field, values) &&
      isEmpty(values[field.id]),
  );

/** Whether the other field it depends on has the value that asks for it. */
function isAsked({ when }: Field, values: FieldValues): boolean {
  if (!when) return true;
  const other = values[when.fieldId];
  return (Array.isArray(other) ? other : [String(other ?? "")]).some((one) => when.is.includes(one));
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** Whether an answer fits its field. */
export function fits(field: Pick<Field, "kind" | "choices">, value: FieldValue): boolean {
  const offered = (key: unknown) => field.choices.some((choice) => choice.key === key);
  switch (field.kind) {
    case "text":
      return typeof value === "string" && value !== "";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "date":
      return typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value);
    case "choice":
      return offered(value);
    case "choices":
      return Array.isArray(value) && value.length > 0 && value.every(offered);
    case "yes-no":
      return typeof value === "boolean";
  }
}

const yes = text("是", "是", "yes");
const no = text("否", "否", "no");

/** An answer in words, in three languages. */
export function valueInWords(field: Pick<Field, "kind" | "choices" | "unit">, value: FieldValue): Text {
  const same = (words: string) => text(words, words, words);
  const chosen = (key: string) => field.choices.find((choice) => choice.key === key)?.says ?? same(key);
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return same(field.unit ? `${value} ${field.unit}` : String(value));
  if (typeof value === "string") return field.kind === "choice" ? chosen(value) : same(value);
  const all = value.map(chosen);
  return text(
    all.map((one) => one["zh-Hant"]).join("、"),
    all.map((one) => one["zh-Hans"]).join("、"),
    all.map((one) => one.en).join(", "),
  );
}
