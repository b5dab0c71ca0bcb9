import { z } from "zod";
import type { Instant } from "../kit/instant.ts";
import { PhoneCause, type PhoneEvent } from "./phone-event.ts";

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);
const short = z.coerce.string().trim().max(200).default("");

/** A call as telephone systems tell it to Zammad's generic CTI: no time, no ringing of its own, no name for the message. */
const ZammadCall = z.object({
  event: z.enum(["newCall", "answer", "hangup"]),
  from: short,
  to: short,
  direction: z.enum(["in", "out"]).default("in"),
  callId: z.coerce.string().trim().min(1).max(200),
  user: several,
  "user[]": several,
  queue: z.string().trim().max(200).optional(),
  cause: z.string().trim().optional(),
  answeringNumber: z.coerce.string().trim().max(200).optional(),
  fromName: z.string().trim().max(200).optional(),
});

/** The same as events of ours, at the moment of receipt; null with the reason when it is no such call. Its new call counts as the first ring, for no other is told. */
export function fromZammad(
  told: unknown,
  source: string,
  receivedAt: Instant,
): { events: PhoneEvent[]; why: null } | { events: null; why: string } {
  const read = ZammadCall.safeParse(told);
  if (!read.success)
    return {
      events: null,
      why: read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; "),
    };
  const { event, from, to, direction, callId, queue, cause, answeringNumber, fromName } = read.data;
  const users = [...read.data.user, ...read.data["user[]"]].filter((user) => user !== "");
  const call = {
    source,
    callId,
    direction,
    from,
    to,
    occurredAt: receivedAt,
    ...(queue ? { queue } : {}),
    ...(fromName ? { fromName } : {}),
  };
  const named = (kind: string) => `${callId}|${kind}`;
  if (event === "newCall")
    return {
      why: null,
      events: [
        { ...call, event, id: named("newCall") },
        // Without a name the caller's own ringing.
        ...(users.length > 0 ? users : [""]).map((login) => ({
          ...call,
          event: "ringing" as const,
          id: named(`ringing|${login}`),
          ...(login ? { agent: { login } } : {}),
        })),
      ],
    };
  if (event === "answer") {
    const [login] = users;
    const agent = answeringNumber ? { ext: answeringNumber } : login ? { login } : undefined;
    const who = agent ? { agent } : {};
    return {
      why: null,
      events: [{ ...call, event, by: "person", id: named(`answer|${answeringNumber ?? login ?? ""}`), ...who }],
    };
  }
  const known = PhoneCause.safeParse(cause ?? "normalClearing");
  return { why: null, events: [{ ...call, event, id: named("hangup"), cause: known.success ? known.data : "failed" }] };
}
