import type { OpenInterval } from "./calendar-rules.ts";

/** A day's hours as people write them: "09:00-12:00, 13:00-18:00"; nothing when closed. */
export const hoursInText = (open: readonly OpenInterval[]): string =>
  open.map(([from, to]) => `${from}-${to}`).join(", ");

/** Reads a day's hours as people type them: "9-12 13:30-18", "9:00–12:00、13:00–18:00"; null when it can't be read. */
export function hoursFromText(typed: string): OpenInterval[] | null {
  const parts = typed
    .replace(/[\uff1a\ufe55]/g, ":")
    .replace(/\s*[-\u2013\u2014\uff5e~至到]\s*/g, "-")
    .split(/[,\uff0c、;\uff1b\s]+/)
    .filter(Boolean);
  const intervals = parts.map(intervalFrom);
  return intervals.every((interval) => interval !== null) ? intervals : null;
}

function intervalFrom(part: string): OpenInterval | null {
  const [from, to, more] = part.split("-").map(clockFrom);
  if (!from || !to || more !== undefined || from === to) return null;
  return [from, to];
}

function clockFrom(typed: string): string | null {
  const [, hours, minutes = "00"] = /^(\d{1,2})(?::(\d{2}))?$/.exec(typed) ?? [];
  if (hours === undefined || Number(minutes) > 59) return null;
  const clock = `${hours.padStart(2, "0")}:${minutes}`;
  return clock <= "24:00" ? clock : null;
}
