import { text } from "../kit/language.ts";
import type { DecreedYears } from "./decreed-days.ts";

const newYear = text("元旦", "元旦", "New Year's Day");
const lunarNewYear = text("農曆新年", "农历新年", "Lunar New Year");
const chingMing = text("清明節", "清明节", "Ching Ming Festival");
const easter = text("復活節", "复活节", "Easter");
const labour = text("勞動節", "劳动节", "Labour Day");
const buddha = text("佛誕", "佛诞", "Buddha's Birthday");
const tuenNg = text("端午節", "端午节", "Tuen Ng Festival");
const establishment = text("香港特區成立紀念日", "香港特区成立纪念日", "HKSAR Establishment Day");
const moon = text("中秋節翌日", "中秋节翌日", "Day after the Mid-Autumn Festival");
const national = text("國慶日", "国庆日", "National Day");
const chungYeung = text("重陽節", "重阳节", "Chung Yeung Festival");
const christmas = text("聖誕節", "圣诞节", "Christmas");

/** General holidays of Hong Kong other than Sundays: General Holidays Ordinance (Cap. 149), as gazetted for each year and listed at gov.hk/en/about/abouthk/holiday. */
export const hongKongDays: DecreedYears = {
  2025: {
    holidays: [
      ["01-01", newYear],
      ["01-29", lunarNewYear],
      ["01-30", lunarNewYear],
      ["01-31", lunarNewYear],
      ["04-04", chingMing],
      ["04-18", easter],
      ["04-19", easter],
      ["04-21", easter],
      ["05-01", labour],
      ["05-05", buddha],
      ["05-31", tuenNg],
      ["07-01", establishment],
      ["10-01", national],
      ["10-07", moon],
      ["10-29", chungYeung],
      ["12-25", christmas],
      ["12-26", christmas],
    ],
  },
  2026: {
    holidays: [
      ["01-01", newYear],
      ["02-17", lunarNewYear],
      ["02-18", lunarNewYear],
      ["02-19", lunarNewYear],
      ["04-03", easter],
      ["04-04", easter],
      ["04-06", chingMing],
      ["04-07", easter],
      ["05-01", labour],
      ["05-25", buddha],
      ["06-19", tuenNg],
      ["07-01", establishment],
      ["09-26", moon],
      ["10-01", national],
      ["10-19", chungYeung],
      ["12-25", christmas],
      ["12-26", christmas],
    ],
  },
};
