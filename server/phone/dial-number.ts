import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import { refuse } from "@kept/domain/phone/reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { personOf } from "../staff/index.ts";
import { linkTo } from "./asterisk-links.ts";
import { asterisks } from "./store-set-up.ts";

/** Whether a telephone system here dials when it is asked to. */
export const canDial = async (work: Work): Promise<boolean> =>
  (await asterisks(work)).some(({ id }) => linkTo(work.house, id) !== null);

/** Lets my telephone ring and, once I take it, dials a number. */
export async function dialNumber(
  work: Work,
  { number }: InputOf<typeof phoneApi.dial>,
): Promise<OutputOf<typeof phoneApi.dial>> {
  const known = phoneNumber(number);
  if (!known) throw refuse("phone-number-wrong", { number });
  const [link] = (await asterisks(work)).flatMap(({ id }) => linkTo(work.house, id) ?? []);
  if (!link) throw refuse("phone-cannot-dial", { number });
  const { extension } = work.by.id ? await personOf(work, work.by.id) : { extension: null };
  if (!extension) throw refuse("phone-no-extension");
  const dialled = known.written.replace(/[^\d+*#]/g, "");
  link.originate({ extension, number: dialled, callerName: work.by.name });
  record(work, { verb: "phone.dial", subject: `phone-number:${dialled}`, after: { extension } });
  return { extension, number: dialled };
}
