import { isOpenAt } from "@kept/domain/calendar/working-time.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { hour, plus, type Duration } from "@kept/domain/kit/instant.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { PhoneEvents } from "@kept/domain/phone/events.ts";
import { foldCall, type CallReading } from "@kept/domain/phone/fold-call.ts";
import { agentKey, type PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { ringVerdict } from "@kept/domain/phone/ring-verdict.ts";
import { ringsInWords, ringsLast } from "@kept/domain/phone/rings.ts";
import { calendarOf } from "../calendar/index.ts";
import { clauseInForce } from "../charter/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { askCallBack } from "./ask-call-back.ts";
import { oweRings } from "./owe-rings.ts";
import { eventsOf, writeCall, type CallNow, type HeldCall } from "./store.ts";
import { knownCaller } from "./store-calls.ts";
import { lines, type Line, type Source } from "./store-set-up.ts";
import { telephonesIn, type Telephones } from "./telephones.ts";

/** Reads a call anew from all that was told of it, settles what 3.2a says of it, and tells who has to know. The call is held. */
export async function hearOfCall(work: Work, source: Pick<Source, "id" | "kind">, held: HeldCall): Promise<void> {
  const told = await eventsOf(work, source.id, held.callKey);
  const telephones = await telephonesIn(work, told);
  const reading = foldCall(
    told.map((event) => asPickedUp(event, telephones)),
    held.sweptAt,
  );
  if (!reading) return;
  const line = await lineOf(work, reading);
  const allowed = await allowedOn(work, line, reading);
  const caller = await callerOf(work, held, reading);
  const answering = telephones.peopleAt(reading.answeredBy);
  const now: CallNow = {
    ...reading,
    ...caller,
    fromDigits: digitsOf(outside(reading)),
    lineId: line === "none" ? null : (line?.id ?? null),
    rungIds: rungBy(reading, telephones),
    answeredById: answering[0]?.id ?? null,
    answeredName: reading.answeredBy && (answering[0]?.name ?? nameOf(reading) ?? reading.answeredBy),
    allowedMs: allowed?.ms ?? null,
    allowedSays: allowed?.says ?? null,
    clock: source.kind === "zammad" ? "receipt" : "pbx",
    verdict: "neither",
    owedSince: null,
  };
  const verdict = allowed
    ? ringVerdict(reading, allowed.ms)
    : { is: "neither" as const, since: null, why: "not-owed" as const };
  now.verdict = verdict.is;
  now.owedSince = allowed
    ? await oweRings(work, { id: held.id, before: held.owedSince, reading: now, verdict, allowed })
    : null;
  await writeCall(work, held.id, now);
  watchEnd(work, held.id, now);
  changed(work, "phone-calls", held.id);
  changed(work, "phone-board");
  if (reading.answeredAt) changed(work, "phone-presence");
  if (line !== "none" || now.direction === "out") await askCallBack(work, source, held, now);
  await tellAbove(work, held, now);
}

/** A call of which nobody tells the end is over after so long. */
const endIsTold: Duration = 4 * hour;

function watchEnd(work: Work, id: string, { state, begunAt }: CallReading): void {
  const key = `phone-call:${id}`;
  if (state === "over") return cancelTimer(work, key);
  setTimer(work, { key, kind: "phone-call-unended", dueAt: plus(begunAt, endIsTold), payload: { id } });
}

/** A pick-up at a telephone that is a machine's is a machine's. */
const asPickedUp = (event: PhoneEvent, telephones: Telephones): PhoneEvent =>
  event.by === undefined && telephones.isMachine(agentKey(event.agent)) ? { ...event, by: "machine" } : event;

/** The hotline number a call came in on; "none" when hotline numbers are known and it is none of them, null when none are known. */
async function lineOf(work: Work, { to, direction }: CallReading): Promise<Line | "none" | null> {
  if (direction !== "in") return "none";
  const known = await lines(work);
  if (known.length === 0) return null;
  const digits = phoneNumber(to)?.digits ?? to;
  return known.find((line) => line.digits === digits || line.number === to) ?? "none";
}

type Allowed = { ms: Duration; says: Text };

/** How long it may ring by the charter and by the number; null where nothing is owed: no hotline number, or outside its hours. */
async function allowedOn(
  work: Work,
  line: Line | "none" | null,
  { begunAt, ringAt }: CallReading,
): Promise<Allowed | null> {
  if (line === "none") return null;
  const at = ringAt ?? begunAt;
  if (line?.calendarId) {
    const calendar = await calendarOf(work, line.calendarId, at);
    if (calendar && !isOpenAt(calendar, at)) return null;
  }
  const { figure } = await clauseInForce(work, "3.2a", at);
  const ms = budgetOf(figure);
  if (!figure || ms === null) return null;
  if (figure.kind === "rings" && line)
    return { ms: ringsLast(figure.rings, line.rule), says: ringsInWords(figure.rings, line.rule) };
  const seconds = (ms / 1_000).toFixed(1);
  if (figure.kind !== "rings") return { ms, says: text(`${seconds} 秒`, `${seconds} 秒`, `${seconds} s`) };
  const { rings } = figure;
  return {
    ms,
    says: text(`${rings} 聲＝${seconds} 秒`, `${rings} 声＝${seconds} 秒`, `${rings} rings = ${seconds} s`),
  };
}

/** The customer's side of a call. */
const outside = ({ direction, from, to }: CallReading): string => (direction === "out" ? to : from);

const digitsOf = (number: string): string | null => phoneNumber(number)?.digits ?? null;

/** Who calls, as it was known or found out before, else by the number. */
async function callerOf(work: Work, held: HeldCall, reading: CallReading) {
  const { customerId, contactId } = held;
  if (customerId) return { customerId, contactId };
  const digits = digitsOf(outside(reading));
  const known = digits ? await knownCaller(work, digits) : null;
  return known ?? { customerId: null, contactId: null };
}

/** Whose telephones rang; where none is named, those of the queue. */
function rungBy(reading: CallReading, telephones: Telephones): string[] {
  const rang = reading.legs.filter(({ ringAt, answeredAt }) => ringAt ?? answeredAt);
  const ids = rang.flatMap(({ agent }) => telephones.peopleAt(agent).map(({ id }) => id));
  return [...new Set(ids.length > 0 ? ids : telephones.atQueue(reading.queue))];
}

const nameOf = ({ legs, answeredBy }: CallReading): string | null =>
  legs.find(({ agent }) => agent === answeredBy)?.name ?? null;

async function tellAbove(work: Work, before: HeldCall, now: CallNow): Promise<void> {
  const { id: phoneCallId } = before;
  const began = before.state === "new" || before.state === "waiting";
  if (now.direction !== "in") return;
  if (began && now.ringAt) await announce<PhoneEvents>(work, "phone.rang", { phoneCallId, customerId: now.customerId });
  if (now.answeredAt && before.answeredAt === null)
    await announce<PhoneEvents>(work, "phone.answered", { phoneCallId, staffId: now.answeredById });
  if (now.outcome && now.outcome !== before.outcome)
    await announce<PhoneEvents>(work, "phone.ended", { phoneCallId, outcome: now.outcome });
}
