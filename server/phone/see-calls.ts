import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import type { CallerCandidate, PhoneCall } from "@kept/domain/phone/phone-call.ts";
import { refuse } from "@kept/domain/phone/reasons.ts";
import type { PhoneBoard } from "@kept/domain/phone/set-up.ts";
import type { Work } from "../platform/work.ts";
import { eventsTold } from "./store.ts";
import { countedCalls, waitingNow } from "./store-board.ts";
import { sourceRows } from "./store-set-up.ts";
import { callById, callerCandidates, callRows } from "./store-calls.ts";

/** A page of calls, the latest first. */
export async function listCalls(
  work: Work,
  asked: InputOf<typeof phoneApi.calls>,
): Promise<OutputOf<typeof phoneApi.calls>> {
  const found = await callRows(work, asked);
  const rows = found.slice(0, asked.limit);
  const last = rows.at(-1);
  return { rows, next: found.length > rows.length && last ? `${last.begunAt}|${last.id}` : null };
}

/** One call; refused when there is none of this id. */
export async function phoneCallOf(work: Work, id: string): Promise<PhoneCall> {
  const call = await callById(work, id);
  if (!call) throw refuse("phone-call-unknown");
  return call;
}

/** A call with all that was told of it, and who may be calling where that is not known. */
export async function readPhoneCall(work: Work, { id }: { id: string }): Promise<OutputOf<typeof phoneApi.call>> {
  const call = await phoneCallOf(work, id);
  return { call, candidates: await candidatesFor(work, call), told: await eventsTold(work, id) };
}

/** Numbers that differ only in so many last digits are of one block, most likely of one company. */
const digitsOfABlock = 4;
const shortestWithBlocks = 9;

/** Who may be calling from a number we do not know. */
export async function candidatesFor(work: Work, call: PhoneCall): Promise<CallerCandidate[]> {
  if (call.customerId) return [];
  const digits = phoneNumber(call.direction === "out" ? call.to : call.from)?.digits;
  if (!digits) return [];
  const block = digits.length >= shortestWithBlocks ? digits.slice(0, -digitsOfABlock) : null;
  return callerCandidates(work, digits, block);
}

/** What a wallboard shows of the telephone; null where no telephone system is connected. */
export async function phoneTile(work: Work): Promise<Pick<PhoneBoard, "waiting" | "longestSince" | "today"> | null> {
  if ((await sourceRows(work)).length === 0) return null;
  const { waiting, longestSince, today } = await phoneBoard(work);
  return { waiting, longestSince, today };
}

/** Who waits now, and how many were answered within the rings. */
export async function phoneBoard(work: Work): Promise<PhoneBoard> {
  const [now, counted] = await Promise.all([waitingNow(work), countedCalls(work, work.house.settings.zone)]);
  return { ...now, ...counted };
}
