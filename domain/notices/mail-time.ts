import { minute, plus, second, type Duration, type Instant } from "../kit/instant.ts";
import type { Preference } from "./preference.ts";
import type { Topic } from "./topics.ts";
import { nextAt, quietUntil } from "./wall-clock.ts";

/** What decides whether and when something is mailed. */
export type MailAsked = {
  topic: Topic;
  /** A promise is broken. */
  breach: boolean;
  /** The person told is on duty now. */
  onDuty: boolean;
  /** The person told is absent and a deputy is told instead, or has left. */
  away: boolean;
  preference: Preference;
  /** The person's own. */
  zone: string;
  now: Instant;
};

/** Mail waits this long for the notice to be seen in the app, so that nobody is told the same twice. */
export const firstInTheApp: Duration = minute;

/** When something is mailed to someone, and whether gathered with others; null: not at all. A breach on one's own duty waits for no quiet hours. */
export function mailTime(asked: MailAsked): { at: Instant; digest: boolean } | null {
  const { preference, topic, zone, now } = asked;
  const { app, mail } = preference.ways[topic];
  if (asked.away || mail === "never") return null;
  if (asked.breach && asked.onDuty) return { at: now, digest: false };
  if (mail === "digest") return { at: nextAt(preference.digestAt, zone, now), digest: true };
  const at = app ? plus(now, firstInTheApp) : now;
  return { at: (preference.quiet && quietUntil(preference.quiet, zone, at)) ?? at, digest: false };
}

/** A push waits this long for the notice to be seen in the app. */
export const firstOnTheDesk: Duration = 10 * second;

/** When something is pushed to someone's browsers; null: not at all. Quiet hours hold it back as they hold mail. */
export function pushTime(asked: MailAsked): Instant | null {
  const { preference, topic, zone, now } = asked;
  const { app, push } = preference.ways[topic];
  if (asked.away || !push) return null;
  if (asked.breach && asked.onDuty) return now;
  const at = app ? plus(now, firstOnTheDesk) : now;
  return (preference.quiet && quietUntil(preference.quiet, zone, at)) ?? at;
}
