import type { Language } from "@kept/domain/kit/language.ts";

/** Words to say aloud, in the quotation marks of their language. */
export const quoted = (words: string, language: Language): string =>
  language === "en" ? `“${words}”` : language === "zh-Hans" ? `“${words}”` : `「${words}」`;
