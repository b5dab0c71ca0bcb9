import { fieldsLacking } from "@kept/domain/intake/asked-fields.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { sinceMidnight } from "@kept/domain/intake/promise-sentence.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import { derivedUrgency, type DerivedUrgency } from "@kept/domain/intake/urgency.ts";
import { fits, seesField, standsOn } from "@kept/domain/tickets/field-rules.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { houseRulesAt } from "../charter/index.ts";
import { customerOf } from "../customers/index.ts";
import type { Work } from "../platform/work.ts";
import { fillIn, ownFields, ownValuesOn } from "../tickets/index.ts";

type KnownCall = Call & { customerId: string };

/** How much the fault of a call presses by what was told, and why. */
export async function urgencyOf(work: Work, call: KnownCall): Promise<DerivedUrgency> {
  const { importance, zone } = await customerOf(work, call.customerId);
  const { urgency } = await houseRulesAt(work, call.begunAt);
  return derivedUrgency({ ...call.draft.fault, importance, sinceMidnight: sinceMidnight(call.begunAt, zone) }, urgency);
}

/** Refuses to open a ticket while a field of the company's own that is asked on the call and needed is empty. */
export async function refuseUnasked(work: Work, call: KnownCall): Promise<void> {
  const fields = await fieldsFor(work);
  if (!fields.some(({ askedOnCall }) => askedOnCall)) return;
  const lacking = fieldsLacking(fields, call.draft, (await urgencyOf(work, call)).urgency);
  if (lacking.length === 0) return;
  const { language } = work.by;
  const what = lacking.map(({ name }) => name[language]).join(language === "en" ? ", " : "、");
  throw refuse("call-lacks", { what }, { missing: ["own-fields"] });
}

/** Carries what was said to own fields over into the ticket, where they stand on it and nothing is filled in yet. */
export async function carryFields(work: Work, call: Call, ticket: Ticket): Promise<void> {
  const said = Object.entries(call.draft.fields);
  if (said.length === 0) return;
  const [fields, there] = [await fieldsFor(work), (await ownValuesOn(work, [ticket.id])).get(ticket.id) ?? {}];
  const values = said.filter(([id, value]) => {
    const field = fields.find((one) => one.id === id);
    return field && there[id] === undefined && standsOn(field, ticket) && fits(field, value);
  });
  if (values.length > 0) await fillIn(work, { id: ticket.id, values: Object.fromEntries(values) });
}

const fieldsFor = async (work: Work) => (await ownFields(work)).filter((field) => seesField(work.by, field));
