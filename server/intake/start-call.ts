import type { ArrivalStory } from "@kept/domain/arrivals/arrival.ts";
import { draftOf } from "@kept/domain/intake/draft-of-arrival.ts";
import { emptyDraft } from "@kept/domain/intake/draft.ts";
import { refuse } from "@kept/domain/intake/reasons.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import type { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { arrivalStory, takeArrival } from "../arrivals/index.ts";
import { changed } from "../platform/announce.ts";
import { newId, type Work } from "../platform/work.ts";
import { heldCall } from "./held-call.ts";
import { onPhoneCall } from "./start-on-phone.ts";
import { addEvents, callOnArrival, insertCall } from "./store.ts";
import { callsOnPhone } from "./store-ringing.ts";

type Asked = InputOf<typeof intakeApi.start>;

/** Starts a call at its first step (3.5.1), or the work on what came in writing, prefilled with what is known of it; the same id again is the same call. */
export async function startCall(work: Work, asked: Asked): Promise<Call> {
  if (asked.arrivalId) return startOnArrival(work, asked, await arrivalStory(work, { id: asked.arrivalId }));
  if (asked.phoneCallId) return startOnPhone(work, asked, asked.phoneCallId);
  const draft = emptyDraft(asked.language ?? work.by.language);
  return begin(work, asked, {
    line: asked.line,
    channel: "phone",
    arrivalId: null,
    phoneCallId: null,
    receivedAt: work.now,
    draft,
  });
}

async function startOnArrival(work: Work, asked: Asked, arrival: ArrivalStory): Promise<Call> {
  const running = await callOnArrival(work, arrival.id);
  if (running?.operatorId === work.by.id) return running;
  if (running) throw refuse("call-of-another-operator", { who: running.operatorName });
  await takeArrival(work, { id: arrival.id });
  return begin(work, asked, {
    line: arrival.sender.address,
    channel: arrival.channel === "other" ? "portal" : arrival.channel,
    arrivalId: arrival.id,
    phoneCallId: null,
    receivedAt: arrival.receivedAt,
    draft: draftOf(arrival, asked.language ?? work.by.language, asked.taken),
  });
}

/** A telephone call that was answered here; asked again it is the same call. */
async function startOnPhone(work: Work, asked: Asked, phoneCallId: string): Promise<Call> {
  const before = (await callsOnPhone(work, [phoneCallId])).find(({ operatorId }) => operatorId === work.by.id);
  if (before) return heldCall(work, before.id);
  changed(work, "phone-calls", phoneCallId);
  return begin(work, asked, await onPhoneCall(work, phoneCallId, asked.language ?? work.by.language));
}

type Begun = Pick<Call, "line" | "channel" | "arrivalId" | "phoneCallId" | "receivedAt" | "draft">;

async function begin(work: Work, asked: Asked, call: Begun): Promise<Call> {
  const id = asked.id ?? newId(work);
  if (await insertCall(work, { ...call, id, customerId: call.draft.company.customerId })) {
    await addEvents(work, id, [
      { kind: "started", line: call.line },
      { kind: "step-begun", step: call.draft.step },
    ]);
    changed(work, "calls", id);
  }
  return heldCall(work, id);
}
