import type { Instant } from "@kept/domain/kit/instant.ts";
import type { PhoneCause, PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import type { AmiMessage } from "./ami-messages.ts";

/** A call Asterisk has, as far as one must remember it. */
export type KnownCall = {
  source: string;
  callId: string;
  direction: "in" | "out";
  from: string;
  to: string;
  queue: string | null;
  /** The caller hung up first. */
  callerGaveUp: boolean;
  answered: boolean;
  /** We listened all the time. */
  heardAll: boolean;
};

const dialCauses: Readonly<Record<string, PhoneCause>> = {
  CANCEL: "answeredElsewhere",
  NOANSWER: "noAnswer",
  BUSY: "busy",
  CONGESTION: "congestion",
  CHANUNAVAIL: "notFound",
};
const hangupCauses: Readonly<Record<string, PhoneCause>> = {
  "0": "cancel",
  "1": "notFound",
  "17": "busy",
  "18": "noAnswer",
  "19": "noAnswer",
  "20": "noAgents",
  "21": "rejected",
  "26": "answeredElsewhere",
  "34": "congestion",
  "127": "cancel",
};

/** What every event of a call says. */
export const firstOf = ({ source, callId, direction, from, to, queue }: KnownCall, occurredAt: Instant) => ({
  ...{ source, callId, direction, from, to, occurredAt },
  ...(queue ? { queue } : {}),
});

/** What one message says of a call that is known; notes on it what later messages need. */
export function amiEvents(call: KnownCall, message: AmiMessage, occurredAt: Instant): PhoneEvent[] {
  const isCaller = message["Uniqueid"] === call.callId;
  switch (message["Event"]) {
    case "QueueCallerJoin":
      call.queue = message["Queue"] ?? null;
      return [{ ...firstOf(call, occurredAt), event: "queued" }];
    case "Newstate":
      return newState(call, message, occurredAt, isCaller);
    case "DialEnd":
      return dialEnd(call, message, occurredAt);
    case "BlindTransfer":
    case "AttendedTransfer": {
      const by = message["TransfererChannel"] ?? message["OrigTransfererChannel"] ?? "";
      return [{ ...firstOf(call, occurredAt), event: "transfer", agent: { ext: extensionOf(by) } }];
    }
    case "HangupRequest":
      // A queue tells of abandonment also when its own time is up; only the caller's own request says that they gave up.
      call.callerGaveUp ||= isCaller;
      return [];
    case "Hangup":
      return isCaller ? [ended(call, occurredAt, message["Cause"] ?? "")] : [];
    default:
      return [];
  }
}

function newState(call: KnownCall, message: AmiMessage, occurredAt: Instant, isCaller: boolean): PhoneEvent[] {
  const { ChannelStateDesc: state, Channel = "", Uniqueid = "" } = message;
  if (Channel.startsWith("Local/")) return [];
  const first = firstOf(call, occurredAt);
  if (!isCaller && state === "Ringing")
    return [{ ...first, event: "ringing", legId: Uniqueid, agent: { ext: extensionOf(Channel) } }];
  // A menu or an announcement has taken it, for no person has.
  const byMachine = isCaller && state === "Up" && call.direction === "in" && !call.answered && call.heardAll;
  return byMachine ? [{ ...first, event: "answer", by: "machine" }] : [];
}

function dialEnd(call: KnownCall, message: AmiMessage, occurredAt: Instant): PhoneEvent[] {
  const { DestChannel = "", DestUniqueid: legId = "", DialStatus = "" } = message;
  if (DestChannel === "" || DestChannel.startsWith("Local/")) return [];
  const agent = { ext: call.direction === "out" ? call.from : extensionOf(DestChannel) };
  const first = { ...firstOf(call, occurredAt), legId, agent };
  if (DialStatus !== "ANSWER") return [{ ...first, event: "ringEnd", cause: dialCauses[DialStatus] ?? "failed" }];
  call.answered = true;
  return [{ ...first, event: "answer", by: "person" }];
}

/** How it ended; without a cause where it may have been answered while we did not listen. */
function ended(call: KnownCall, occurredAt: Instant, q850: string): PhoneEvent {
  const first = { ...firstOf(call, occurredAt), event: "hangup" as const, q850: Number(q850) || 0 };
  if (call.answered) return { ...first, cause: "normalClearing" };
  if (!call.heardAll) return first;
  if (q850 === "17") return { ...first, cause: "busy" };
  return { ...first, cause: call.callerGaveUp ? "cancel" : (hangupCauses[q850] ?? "normalClearing") };
}

/** "201" of "PJSIP/201-0000002a". */
export const extensionOf = (channel: string): string =>
  channel
    .replace(/^[A-Za-z0-9]+\//, "")
    .replace(/-[0-9a-f]{8}$/, "")
    .replace(/@.*$/, "");
