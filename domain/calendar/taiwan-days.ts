import { text } from "../kit/language.ts";
import type { DecreedYears } from "./decreed-days.ts";

const newYear = text("開國紀念日", "元旦", "Founding Day");
const springFestival = text("春節", "春节", "Lunar New Year");
const peace = text("和平紀念日", "和平纪念日", "Peace Memorial Day");
const children = text("兒童節", "儿童节", "Children's Day");
const tombs = text("清明節", "清明节", "Tomb Sweeping Day");
const labour = text("勞動節", "劳动节", "Labour Day");
const dragonBoat = text("端午節", "端午节", "Dragon Boat Festival");
const teachers = text("教師節", "教师节", "Teachers' Day");
const moon = text("中秋節", "中秋节", "Mid-Autumn Festival");
const national = text("國慶日", "国庆日", "National Day");
const retrocession = text("光復節", "光复节", "Retrocession Day");
const constitution = text("行憲紀念日", "行宪纪念日", "Constitution Day");

/**
 * Days off in Taiwan that fall on weekdays, with the days given for holidays on weekends, and make-up days: the calendars of office days
 * the Executive Yuan decreed for 2025 (as amended) and 2026 on 2025-06-13 (院授人培字第11430248312號) under the Act on Memorial Days and
 * Festivals of 2025-05-28, which added three holidays from September 2025 and ended make-up days; Labour Day as all employees have it.
 */
export const taiwanDays: DecreedYears = {
  2025: {
    holidays: [
      ["01-01", newYear],
      ["01-27", springFestival],
      ["01-28", springFestival],
      ["01-29", springFestival],
      ["01-30", springFestival],
      ["01-31", springFestival],
      ["02-28", peace],
      ["04-03", children],
      ["04-04", tombs],
      ["05-01", labour],
      ["05-30", dragonBoat],
      ["09-29", teachers],
      ["10-06", moon],
      ["10-10", national],
      ["10-24", retrocession],
      ["12-25", constitution],
    ],
    makeUp: [["02-08", springFestival]],
  },
  2026: {
    holidays: [
      ["01-01", newYear],
      ["02-16", springFestival],
      ["02-17", springFestival],
      ["02-18", springFestival],
      ["02-19", springFestival],
      ["02-20", springFestival],
      ["02-27", peace],
      ["04-03", children],
      ["04-06", tombs],
      ["05-01", labour],
      ["06-19", dragonBoat],
      ["09-25", moon],
      ["09-28", teachers],
      ["10-09", national],
      ["10-26", retrocession],
      ["12-25", constitution],
    ],
  },
};
