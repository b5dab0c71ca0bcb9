import { z } from "zod";
import { Day, Instant, minute, type Duration } from "../kit/instant.ts";
import { text, type Text } from "../kit/language.ts";

/** What time was spent on. */
export const workKinds = ["remote", "visit", "travel", "other"] as const;
export const WorkKind = z.enum(workKinds);
export type WorkKind = z.infer<typeof WorkKind>;

export const workKindNames: Readonly<Record<WorkKind, Text>> = {
  remote: text("遠端", "远程", "remote"),
  visit: text("到場", "到场", "visit"),
  travel: text("路上", "路上", "travel"),
  other: text("其他", "其他", "other"),
};

/** The longest that is taken for one entry: a day. */
export const minutesAtMost = 24 * 60;

/** What somebody writes down of their time. */
export const TimeFacts = z.object({
  minutes: z.number().int().min(1).max(minutesAtMost),
  kind: WorkKind,
  onDay: Day,
  text: z.string().trim().max(500).default(""),
});
export type TimeFacts = z.infer<typeof TimeFacts>;

/** A correction of an entry: what it was and what it became; null: taken away. */
export const TimeCorrection = z.object({
  at: Instant,
  byName: z.string(),
  before: TimeFacts,
  after: TimeFacts.nullable(),
});

/** Time somebody spent on a ticket, with the trace of its corrections. */
export const TimeEntry = TimeFacts.extend({
  id: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  madeAt: Instant,
  /** The number of the merged ticket on which it was spent. */
  fromNumber: z.string().nullable(),
  /** Taken away again; it counts for nothing. */
  removed: z.boolean(),
  corrections: z.array(TimeCorrection),
});
export type TimeEntry = z.infer<typeof TimeEntry>;

/** Time by person, whoever spent most first. */
export function sumByPerson(
  entries: readonly Pick<TimeEntry, "personId" | "personName" | "minutes" | "removed">[],
): { personId: string; personName: string; minutes: number }[] {
  const sums = new Map<string, { personId: string; personName: string; minutes: number }>();
  for (const { personId, personName, minutes, removed } of entries) {
    if (removed) continue;
    const before = sums.get(personId)?.minutes ?? 0;
    sums.set(personId, { personId, personName, minutes: before + minutes });
  }
  return [...sums.values()].toSorted((a, b) => b.minutes - a.minutes || (a.personName < b.personName ? -1 : 1));
}

/** Minutes as figures: "1:30". */
export const inFigures = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** The minutes of a stretch, at least one. */
export const minutesOf = (length: Duration): number =>
  Math.min(minutesAtMost, Math.max(1, Math.round(length / minute)));

const hoursAndMinutes =
  /^(?<hours>\d+(?:[.,]\d+)?)\s*(?:h|hr|hrs|hours?|小時|小时|時|时)\s*(?:(?<minutes>\d+)\s*(?:m|min|mins|minutes?|分鐘|分钟|分)?)?$/;
const minutesAlone = /^(\d+)\s*(?:m|min|mins|minutes?|分鐘|分钟|分)?$/;
const andAHalf = /^(\d*)\s*[個个]?\s*半\s*[個个]?\s*(?:小時|小时)$/;

/** The minutes that are meant by "1:30", "90m", "1.5h", "1 小時 30 分" or "90"; null when it is no length, none, or more than a day. */
export function minutesIn(typed: string): number | null {
  const said = typed.normalize("NFKC").trim().toLowerCase();
  const minutesMeant = clockIn(said) ?? wordsIn(said);
  if (minutesMeant === null) return null;
  const whole = Math.round(minutesMeant);
  return whole >= 1 && whole <= minutesAtMost ? whole : null;
}

function clockIn(said: string): number | null {
  const found = /^(\d{1,2}):([0-5]\d)$/.exec(said);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

function wordsIn(said: string): number | null {
  const alone = minutesAlone.exec(said);
  if (alone) return Number(alone[1]);
  const half = andAHalf.exec(said);
  if (half) return Number(half[1]) * 60 + 30;
  const found = hoursAndMinutes.exec(said.replace(/[個个]/g, ""))?.groups;
  return found ? Number((found["hours"] ?? "0").replace(",", ".")) * 60 + Number(found["minutes"] ?? 0) : null;
}
