import { languages, type Language } from "@kept/domain/kit/language.ts";

const place = "kept.language";
const listeners = new Set<() => void>();
let spoken: Language = firstLanguage();
document.documentElement.lang = spoken;

/** The language the desk speaks now. */
export const languageNow = (): Language => spoken;

/** Speaks another language from now on and remembers it in this browser. */
export function speak(language: Language): void {
  localStorage.setItem(place, language);
  if (language === spoken) return;
  spoken = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

/** Hears when the language changes; gives back how to stop. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Each language by its own name. */
export const languageNames: Readonly<Record<Language, string>> = {
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
  en: "English",
};

/** What was chosen before, else what the browser prefers, else Traditional Chinese. */
function firstLanguage(): Language {
  const chosen = languages.find((language) => language === localStorage.getItem(place));
  if (chosen) return chosen;
  for (const wish of navigator.languages) {
    const tag = wish.toLowerCase();
    if (tag.startsWith("en")) return "en";
    if (/^zh-(cn|sg|hans)/.test(tag)) return "zh-Hans";
    if (tag.startsWith("zh")) return "zh-Hant";
  }
  return "zh-Hant";
}
