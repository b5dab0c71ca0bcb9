import { z } from "zod";
import { Day } from "../kit/instant.ts";
import type { CalendarRules } from "./calendar-rules.ts";
import { weekdayOf } from "./working-calendar.ts";

/** A day off, or a day worked to make up for one, as a file names it. */
export const FiledDay = z.object({ day: Day, kind: z.enum(["holiday", "make-up"]), name: z.string() });
export type FiledDay = z.infer<typeof FiledDay>;

/** What a file of holidays says, in order, each day once; `unread` counts what was no day. */
export const HolidayFile = z.object({ days: z.array(FiledDay), unread: z.number() });
export type HolidayFile = z.infer<typeof HolidayFile>;

/** Whether a name says that a day is worked: 「補班」, "make-up working day", "（班）". */
const saysWorked = /補班|补班|補行上班|调休上班|調休上班|上班|[（(]班[)）]|make-?up|working day|workday/i;

/** What a day in a file is, by its mark and its name; a day without a mark is a holiday unless its name says that it is worked. */
export function filedKind(mark: string, name: string): FiledDay["kind"] {
  if (/^(work|班|補|补|調休|调休|上班)/i.test(mark.trim()) || /ALTERNATE-WORKDAY/i.test(mark)) return "make-up";
  return saysWorked.test(name) ? "make-up" : "holiday";
}

/** The days of a table: a date in the first column that holds dates, a mark such as 0, 2, 休 or 班, and a name. */
export function daysInTable(rows: readonly (readonly string[])[]): HolidayFile {
  const [head = [], ...rest] = rows;
  const titled = !head.some((cell) => dayFrom(cell));
  const body = titled ? rest : rows;
  const dates = columnOf(body, (cell) => dayFrom(cell) !== null);
  const flags = titled
    ? head.findIndex((cell) => /放假|休假|holiday\?|is.?holiday|類型|类型|kind|type/i.test(cell))
    : -1;
  const names = titled
    ? head.findIndex((cell) => /備註|备注|名稱|名称|節日|节日|說明|说明|name|note|summary/i.test(cell))
    : -1;
  const days: FiledDay[] = [];
  let unread = 0;
  for (const row of body) {
    const day = dayFrom(row[dates] ?? "");
    if (!day) {
      unread += row.some((cell) => cell.trim() !== "") ? 1 : 0;
      continue;
    }
    const name = (names >= 0 ? row[names] : row.find((cell, at) => at !== dates && at !== flags && cell.trim())) ?? "";
    const mark =
      flags >= 0 ? (row[flags] ?? "").trim() : (row.find((cell) => /^(班|休|work|off|holiday)$/i.test(cell)) ?? "");
    days.push({ day, kind: /^(0|否|n|no|false)$/i.test(mark) ? "make-up" : filedKind(mark, name), name: name.trim() });
  }
  return { days: inOrder(days), unread };
}

/** The days in order, each once, the last said of it. */
export const inOrder = (days: readonly FiledDay[]): FiledDay[] =>
  [...new Map(days.map((one) => [one.day, one])).values()].sort((a, b) => (a.day < b.day ? -1 : 1));

/** The calendar with the days of a file: only those that differ from its week, in place of what it had for them. */
export function withFiledDays(rules: CalendarRules, filed: readonly FiledDay[]): CalendarRules {
  const named = new Set(filed.map(({ day }) => day));
  const works = (day: string) => rules.weekly[weekdayOf(day)].length > 0;
  const kept = (days: readonly string[] | undefined) => (days ?? []).filter((day) => !named.has(day));
  const off = filed.filter(({ day, kind }) => kind === "holiday" && works(day)).map(({ day }) => day);
  const worked = filed.filter(({ day, kind }) => kind === "make-up" && !works(day)).map(({ day }) => day);
  return {
    ...rules,
    closedDays: [...kept(rules.closedDays), ...off].sort(),
    workingDays: [...kept(rules.workingDays), ...worked].sort(),
  };
}

function columnOf(rows: readonly (readonly string[])[], is: (cell: string) => boolean): number {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const hits = Array.from({ length: width }, (_, at) => rows.filter((row) => is(row[at] ?? "")).length);
  return Math.max(0, hits.indexOf(Math.max(...hits)));
}

/** "2026-01-01", "2026/1/1", "2026年1月1日" or "20260101" as a day; null when it is none. */
function dayFrom(cell: string): string | null {
  const found = /^\s*(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))\s*$/.exec(cell.normalize("NFKC"));
  if (!found) return null;
  const [, year = "", month = found[4] ?? "", date = found[5] ?? ""] = found;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const read = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day) ? day : null;
}
