import type { ArrivalKind } from "@kept/domain/arrivals/arrival.ts";
import { languages, say, text, type Text } from "@kept/domain/kit/language.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import type { CallOutcome } from "@kept/domain/phone/fold-call.ts";
import { arrive, joinWaiting, settleWaiting } from "../arrivals/index.ts";
import type { Work } from "../platform/work.ts";
import { writeTies, type CallNow, type HeldCall } from "./store.ts";

/** Those who wait to be called back, whichever way they failed to get through. */
const notReached: readonly ArrivalKind[] = ["missed-call", "abandoned-call"];

const kinds: Readonly<Record<Exclude<CallOutcome, "answered">, ArrivalKind>> = {
  missed: "missed-call",
  voicemail: "missed-call",
  busy: "missed-call",
  unknown: "missed-call",
  abandoned: "abandoned-call",
  "short-abandon": "abandoned-call",
};

/** Lets whoever did not get through be called back, with a clock of its own; a further try of the same number joins it, and it is closed once they get through or we reach them. */
export async function askCallBack(work: Work, source: { id: string }, held: HeldCall, now: CallNow): Promise<void> {
  const outside = now.direction === "out" ? now.to : now.from;
  const known = phoneNumber(outside) !== null;
  const itself = {
    source: `phone:${source.id}`,
    externalId: held.callKey,
    sender: { address: outside, name: now.fromName ?? "" },
  };
  if (now.answeredAt !== null) {
    if (held.answeredAt !== null || !known) return;
    const as = now.direction === "out" ? "called-back" : "got-through";
    await settleWaiting(work, { ...itself, receivedAt: now.answeredAt, kinds: notReached, as });
    return;
  }
  const { outcome, endedAt } = now;
  if (now.direction !== "in" || outcome === null || outcome === "answered" || held.arrivalId) return;
  const receivedAt = endedAt ?? work.now;
  const says = filled(because[outcome], { seconds: ((now.ringMs ?? now.waitMs ?? 0) / 1_000).toFixed(1) });
  const joined = known
    ? await joinWaiting(work, { ...itself, receivedAt, text: says[work.by.language] }, notReached)
    : undefined;
  const arrivalId =
    joined ??
    (
      await arrive(work, {
        ...itself,
        channel: "phone",
        kind: kinds[outcome],
        to: now.to,
        receivedAt,
        because: [says],
        customerId: now.customerId,
        contactId: now.contactId,
      })
    ).id;
  await writeTies(work, held.id, { arrivalId });
}

const because: Readonly<Record<Exclude<CallOutcome, "answered">, Text>> = {
  missed: text(
    "響了 {seconds} 秒，沒有人接。",
    "响了 {seconds} 秒，没有人接。",
    "It rang for {seconds} s and nobody answered.",
  ),
  abandoned: text(
    "等了 {seconds} 秒後自行掛斷。",
    "等了 {seconds} 秒后自行挂断。",
    "The caller gave up after {seconds} s.",
  ),
  "short-abandon": text(
    "{seconds} 秒後就掛斷，也可能是撥錯。",
    "{seconds} 秒后就挂断，也可能是拨错。",
    "The caller gave up after {seconds} s; perhaps a wrong number.",
  ),
  busy: text("所有分機都忙線。", "所有分机都忙线。", "All telephones were busy."),
  voicemail: text(
    "響了 {seconds} 秒，轉到語音信箱。",
    "响了 {seconds} 秒，转到语音信箱。",
    "It rang for {seconds} s and went to the mailbox.",
  ),
  unknown: text(
    "沒有人告知這通來電如何結束，請聯絡確認。",
    "没有人告知这通来电如何结束，请联系确认。",
    "Nobody told how this call ended; please ask the caller.",
  ),
};

function filled(sentence: Text, values: Readonly<Record<string, string>>): Text {
  const [hant = "", hans = "", en = ""] = languages.map((language) => say(sentence, language, values));
  return text(hant, hans, en);
}
