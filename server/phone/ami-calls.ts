import { instantAt, type Instant } from "@kept/domain/kit/instant.ts";
import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import type { AsteriskPlace } from "@kept/domain/phone/set-up.ts";
import { amiEvents, extensionOf, firstOf, type KnownCall } from "./ami-events.ts";
import type { AmiMessage } from "./ami-messages.ts";

type Place = Pick<AsteriskPlace, "trunkContexts" | "outContext">;

/** Turns what Asterisk's manager interface tells into events of ours; remembers the calls that run. */
export function amiCalls(source: string, place: Place) {
  const calls = new Map<string, KnownCall>();

  function begin(callId: string, call: Pick<KnownCall, "direction" | "from" | "to">, heardAll = true): KnownCall {
    const known = { source, callId, queue: null, callerGaveUp: false, answered: false, heardAll, ...call };
    calls.set(callId, known);
    return known;
  }

  function read(message: AmiMessage, heardAt: Instant): PhoneEvent[] {
    const { Event: kind = "" } = message;
    const occurredAt = momentOf(message) ?? heardAt;
    if (kind === "QueueMemberPause") return paused(source, message, occurredAt);
    if (kind === "OriginateResponse") return originated(message, occurredAt);
    const callId = message["Linkedid"] ?? message["DestLinkedid"] ?? message["TransfererLinkedid"] ?? "";
    if (kind === "Newchannel") return begun(message, callId, occurredAt);
    const call = calls.get(callId);
    if (!call) return [];
    if (kind === "Hangup" && message["Uniqueid"] === callId) calls.delete(callId);
    return amiEvents(call, message, occurredAt);
  }

  function begun(message: AmiMessage, callId: string, occurredAt: Instant): PhoneEvent[] {
    const { Uniqueid, Context = "", CallerIDNum = "", CallerIDName = "", Exten = "" } = message;
    if (Uniqueid !== callId || calls.has(callId)) return [];
    const isIn = place.trunkContexts.includes(Context);
    if (!isIn && !(Context === place.outContext && /^[+\d]{7,}$/.test(Exten))) return [];
    const call = begin(callId, { direction: isIn ? "in" : "out", from: named(CallerIDNum), to: Exten });
    const name = isIn ? named(CallerIDName) : "";
    return [{ ...firstOf(call, occurredAt), event: "newCall", ...(name ? { fromName: name } : {}) }];
  }

  /** The telephone of whoever dialled by a click was taken: from here on a number outside is called. */
  function originated(message: AmiMessage, occurredAt: Instant): PhoneEvent[] {
    const { Response, Uniqueid = "", Exten = "", Channel = "" } = message;
    if (Response !== "Success" || calls.has(Uniqueid)) return [];
    const ext = extensionOf(Channel);
    const call = begin(Uniqueid, { direction: "out", from: ext, to: Exten });
    return [{ ...firstOf(call, occurredAt), event: "newCall", agent: { ext } }];
  }

  return {
    read,
    /** Takes up a call that ran before we listened, so that its end is heard. */
    takeUp(callId: string, call: Pick<KnownCall, "direction" | "from" | "to">): void {
      if (!calls.has(callId)) begin(callId, call, false);
    },
    /** Forgets all calls that do not run any more; of those that do something may have gone unheard. */
    keepOnly(running: ReadonlySet<string>): void {
      for (const [callId, call] of calls)
        if (running.has(callId)) call.heardAll = false;
        else calls.delete(callId);
    },
  };
}

const named = (word: string): string => (word === "<unknown>" ? "" : word);

/** Asterisk's own clock, in seconds with their millionths; null where it does not say (`timestampevents`). */
function momentOf({ Timestamp }: AmiMessage): Instant | null {
  const seconds = Number(Timestamp);
  return Timestamp && Number.isFinite(seconds) ? instantAt(Math.round(seconds * 1_000)) : null;
}

/** Whoever lets a queue pass them by is on a break. */
function paused(source: string, message: AmiMessage, occurredAt: Instant): PhoneEvent[] {
  const ext = extensionOf(message["Interface"] ?? message["MemberName"] ?? "");
  if (!ext) return [];
  const state = message["Paused"] === "1" ? "break" : "available";
  const about = { source, callId: `agent:${ext}`, direction: "internal" as const, from: ext, to: "" };
  return [{ ...about, event: "agentState", agent: { ext }, state, occurredAt }];
}
