import { parse } from "csv-parse/sync";
import { convertIcsCalendar, extendByRecurrenceRule, type IcsEvent } from "ts-ics";
import {
  daysInTable,
  filedKind,
  inOrder,
  type FiledDay,
  type HolidayFile,
} from "@kept/domain/calendar/holiday-file.ts";
import { refuse } from "@kept/domain/calendar/reasons.ts";
import type { SentFile } from "@kept/domain/kit/api.ts";
import type { Work } from "../platform/work.ts";

const dayMs = 86_400_000;
/** A feast that lasts longer than this is no feast. */
const daysAtMost = 31;
/** Days that come again each year are written out so many years ahead. */
const yearsAhead = 5;

/** Reads holidays and make-up working days from an iCalendar file (RFC 5545) or a table in CSV; nothing is changed yet. */
export async function readHolidays(work: Work, { file }: { file: SentFile }): Promise<HolidayFile> {
  const text = decoded(file.bytes);
  const read = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text) ? daysInCalendar(text, work.now) : daysInCsv(text);
  if (read.days.length === 0) throw refuse("holiday-file-empty");
  return read;
}

function daysInCsv(text: string): HolidayFile {
  try {
    const first = text.slice(0, text.indexOf("\n"));
    const delimiter = [";", "\t", "，"].find((one) => first.includes(one) && !first.includes(",")) ?? ",";
    return daysInTable(parse(text, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true }));
  } catch {
    throw refuse("holiday-file-empty");
  }
}

type Special = { specialDay: string };

function daysInCalendar(text: string, now: string): HolidayFile {
  const specialDay = { name: "X-APPLE-SPECIAL-DAY" as const, convert: (line: { value: string }) => line.value };
  let events: IcsEvent<Special>[];
  try {
    events = convertIcsCalendar<Special>(undefined, text, { nonStandard: { specialDay } }).events ?? [];
  } catch {
    throw refuse("holiday-file-empty");
  }
  const until = new Date(Date.parse(now) + yearsAhead * 366 * dayMs);
  const found = events.map((event) => daysOf(event, until));
  return { days: inOrder(found.flat()), unread: found.filter((days) => days.length === 0).length };
}

/** The days of an event that lasts whole days, also those of its repetitions; none of an appointment by the hour. */
function daysOf(event: IcsEvent<Special>, until: Date): FiledDay[] {
  const { start, end, summary = "", recurrenceRule, nonStandard } = event;
  if (start.type !== "DATE") return [];
  const length = end ? Math.round((end.date.getTime() - start.date.getTime()) / dayMs) : 1;
  if (length < 1 || length > daysAtMost) return [];
  const begins = recurrenceRule
    ? extendByRecurrenceRule(recurrenceRule, { start: start.date, end: until })
    : [start.date];
  const kind = filedKind(nonStandard?.specialDay ?? "", summary);
  return begins.flatMap((begin) =>
    Array.from({ length }, (_, after) => {
      const day = new Date(begin.getTime() + after * dayMs).toISOString().slice(0, 10);
      return { day, kind, name: summary };
    }),
  );
}

/** UTF-8 where it is valid, else the older encoding in which the text speaks of days off. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const read = ["big5", "gb18030"].map((name) => new TextDecoder(name).decode(bytes));
    return read.find((text) => /放假|備註|备注|節|节|班/.test(text)) ?? read[0] ?? "";
  }
}
