import { instantAt, msOf, type Duration, type Instant } from "../kit/instant.ts";
import type { CallReading } from "./fold-call.ts";

/** What 3.2a says of a call: owed from its first ring on; kept or broken when, or neither; unmeasured where the ring is not known. */
export type RingVerdict =
  | { readonly is: "running"; readonly since: Instant; readonly until: Instant }
  | { readonly is: "kept"; readonly since: Instant; readonly at: Instant }
  | { readonly is: "broken"; readonly since: Instant; readonly at: Instant }
  | { readonly is: "neither"; readonly since: Instant | null; readonly why: "gave-up" | "busy" | "not-owed" }
  | { readonly is: "unmeasured"; readonly since: Instant | null }
  | { readonly is: "waiting" };

/** Judges a call by 3.2a: kept by a person within the rings; broken when nobody was there by then, also if the caller gives up later, and when the telephone system turned a ringing call away; a caller who gives up before is neither. What is not known is never kept. */
export function ringVerdict(
  call: Pick<CallReading, "direction" | "ringAt" | "answeredAt" | "endedAt" | "ringMs" | "state" | "outcome">,
  allowed: Duration,
): RingVerdict {
  const { ringAt, answeredAt, endedAt, ringMs, state, outcome } = call;
  if (call.direction !== "in") return { is: "neither", since: null, why: "not-owed" };
  if (ringAt === null) {
    if (outcome === "busy") return { is: "neither", since: null, why: "busy" };
    return state === "over" || answeredAt !== null ? { is: "unmeasured", since: null } : { is: "waiting" };
  }
  const until = instantAt(msOf(ringAt) + allowed);
  if (answeredAt !== null) return { is: answeredAt <= until ? "kept" : "broken", since: ringAt, at: answeredAt };
  if (endedAt === null || ringMs === null || outcome === "unknown")
    return state === "over" ? { is: "unmeasured", since: ringAt } : { is: "running", since: ringAt, until };
  if (ringMs > allowed) return { is: "broken", since: ringAt, at: endedAt };
  return turnedAway(outcome)
    ? { is: "broken", since: ringAt, at: endedAt }
    : { is: "neither", since: ringAt, why: "gave-up" };
}

/** Whether it was us who ended it. */
const turnedAway = (outcome: CallReading["outcome"]): boolean =>
  outcome === "missed" || outcome === "busy" || outcome === "voicemail";
