import { day, plus, type Duration, type Instant } from "../kit/instant.ts";

/** A session that nobody used for this long has ended. */
export const sessionIdle: Duration = 7 * day;
/** No session lives longer, however much it is used. */
export const sessionAtMost: Duration = 30 * day;

/** Whether a session has run out. */
export const sessionRanOut = (session: { beganAt: Instant; lastSeenAt: Instant }, now: Instant): boolean =>
  now >= plus(session.lastSeenAt, sessionIdle) || now >= plus(session.beganAt, sessionAtMost);
