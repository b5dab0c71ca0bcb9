import { text } from "../kit/language.ts";
import { refuser, type Reasons } from "../kit/refusal.ts";

/** Why calendars say no. */
export const calendarReasons = {
  "calendar-unknown": {
    status: 404,
    says: text(
      "沒有這份日曆。請從列表中選擇。",
      "没有这份日历。请从列表中选择。",
      "There is no such calendar. Choose one from the list.",
    ),
  },
  "calendar-zone-unknown": {
    status: 422,
    says: text(
      "不認識時區 {zone}。請用 Asia/Shanghai 這樣的名稱。",
      "不认识时区 {zone}。请用 Asia/Shanghai 这样的名称。",
      "The time zone {zone} is not known. Use a name like Asia/Shanghai.",
    ),
  },
  "calendar-hours-unfit": {
    status: 422,
    says: text(
      "{day} 的時段互相重疊、沒有長度，或跨夜到了次日的時段。請按先後填寫，不要重疊。",
      "{day} 的时段互相重叠、没有长度，或跨夜到了次日的时段。请按先后填写，不要重叠。",
      "The hours of {day} overlap, have no length, or reach overnight into the next day's. Write them in order, without overlap.",
    ),
  },
  "calendar-begins-in-past": {
    status: 422,
    says: text(
      "新版本只能從現在或以後起生效。",
      "新版本只能从现在或以后起生效。",
      "A new version can only hold from now on or later. Choose a later date.",
    ),
  },
  "holiday-file-empty": {
    status: 422,
    says: text(
      "這個檔案裡找不到日期。請用 iCalendar（.ics）檔，或第一欄是日期的 CSV 檔。",
      "这个文件里找不到日期。请用 iCalendar（.ics）文件，或第一列是日期的 CSV 文件。",
      "No days were found in this file. Use an iCalendar file (.ics), or a CSV file whose first column holds dates.",
    ),
  },
} as const satisfies Reasons;

export const refuse = refuser(calendarReasons);
