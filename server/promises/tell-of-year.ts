import type { CalendarEvents } from "@kept/domain/calendar/events.ts";
import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";

/** Tells the administrators that a calendar lacks the holidays of a year: once months ahead, once more when it is near. */
export async function tellOfYear(work: Work, event: CalendarEvents["calendar.year-unknown"]): Promise<void> {
  const { calendarId, name, year, near } = event;
  await tell(work, {
    to: (await people(work, { role: "administrator" })).map((person) => person.id),
    kind: "calendar-year-unknown",
    about: { kind: "calendar", id: calendarId },
    says: text(
      `「${name["zh-Hant"]}」還沒有 ${year} 年的節假日，先按每週時段計時。公布後請從檔案匯入，或逐日填寫。`,
      `“${name["zh-Hans"]}”还没有 ${year} 年的节假日，先按每周时段计时。公布后请从文件导入，或逐日填写。`,
      `${name.en} does not know the holidays of ${year}; until it does, the usual week counts. Load them from a file once they are decreed, or write them in.`,
    ),
    wants: "act",
    onceKey: `calendar-year:${calendarId}:${year}:${near ? "near" : "ahead"}`,
  });
}
