import { text } from "@kept/domain/kit/language.ts";

/** The words of my duty, behind my name. */
export const messages = {
  availableNow: text("現在可以找到我", "现在可以找到我", "Available"),
  awayNow: text("現在不在", "现在不在", "Not available"),
  dutyToday: text("今天：{duty}", "今天：{duty}", "Today: {duty}"),
  noDutyToday: text("今天沒有排班", "今天没有排班", "No duty today"),
  iAmAway: text("從現在起不在", "从现在起不在", "Not available from now"),
  iAmBack: text("我回來了", "我回来了", "I am back"),
} as const;
