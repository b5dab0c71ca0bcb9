import { text } from "@kept/domain/kit/language.ts";

/** The words of a button that asks once more. */
export const messages = {
  keepIt: text("不要", "不要", "Keep it"),
};
