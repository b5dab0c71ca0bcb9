import { useCallback, useSyncExternalStore } from "react";
import { say, type Language, type Text } from "@kept/domain/kit/language.ts";
import { languageNow, onLanguage } from "./language.ts";

/** The reader's language; the page is drawn anew when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, languageNow);

/** Says a room's messages by key in the reader's language: `t("reported", { name })`. */
export function useMessages<const Messages extends Readonly<Record<string, Text>>>(
  messages: Messages,
): (key: keyof Messages, values?: Readonly<Record<string, string | number>>) => string {
  const language = useLanguage();
  return useCallback(
    (key, values) => {
      const sentence = messages[key];
      return sentence ? say(sentence, language, values) : String(key);
    },
    [messages, language],
  );
}
