import { draftOfPhoneCall } from "@kept/domain/intake/draft-of-phone-call.ts";
import type { RingingCall } from "@kept/domain/intake/ringing-call.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { intakePolicy } from "@kept/domain/intake/policy.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import type { PhoneCall } from "@kept/domain/phone/phone-call.ts";
import { customerOf } from "../customers/index.ts";
import { candidatesFor, lastTalk, liveCalls, phoneCallOf } from "../phone/index.ts";
import type { Work } from "../platform/work.ts";
import { callsOnPhone, openTicketsOf } from "./store-ringing.ts";

/** What a call at the desk begins with when it came by the telephone. */
export async function onPhoneCall(work: Work, phoneCallId: string, language: Language) {
  const call = await phoneCallOf(work, phoneCallId);
  const answered = call.answeredAt && call.answeredAt < work.now ? call.answeredAt : work.now;
  return {
    line: call.from.slice(0, 100),
    channel: "phone" as const,
    arrivalId: null,
    phoneCallId,
    receivedAt: answered,
    draft: draftOfPhoneCall(call, language),
  };
}

/** The calls that ring at my telephone or that I talk in, each with who calls: the one that rings longest first. */
export async function ringingForMe(work: Work): Promise<{ rows: RingingCall[] }> {
  if (!may(work.by, intakePolicy.take)) return { rows: [] };
  const mine = (await liveCalls(work)).filter((call) => isMine(call, work.by.id)).slice(0, 9);
  const begun = await callsOnPhone(
    work,
    mine.map(({ id }) => id),
  );
  const rows = await Promise.all(
    mine.map(async (call): Promise<RingingCall> => {
      const own = begun.find((one) => one.phoneCallId === call.id && one.operatorId === work.by.id);
      return { call, ...(await whoCalls(work, call)), callId: own?.id ?? null };
    }),
  );
  return { rows };
}

/** A talk is whose it is; a ring is theirs at whose telephones it rings, and everybody's where none is named. */
const isMine = ({ state, rungIds, answeredById }: PhoneCall, me: string | null): boolean =>
  state === "talking" ? answeredById === me : rungIds.length === 0 || rungIds.some((id) => id === me);

async function whoCalls(work: Work, call: PhoneCall) {
  if (!call.customerId)
    return { customer: null, openTickets: [], lastTalk: null, candidates: await candidatesFor(work, call) };
  const [customer, openTickets, talk] = await Promise.all([
    customerOf(work, call.customerId),
    openTicketsOf(work, call.customerId),
    lastTalk(work, call.customerId, call.begunAt),
  ]);
  const { id, name, importance, salesOwnerName, serviceOwnerName, lastContactAt } = customer;
  return {
    customer: {
      id,
      name,
      importance,
      salesOwnerName,
      serviceOwnerName,
      openTickets: customer.openTickets,
      lastContactAt,
    },
    openTickets,
    lastTalk: talk ?? null,
    candidates: [],
  };
}
