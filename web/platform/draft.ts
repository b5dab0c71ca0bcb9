import { useState } from "react";
import { useMe } from "./use-me.ts";

/** Text kept in this browser for me as it is typed, so that nothing is lost when the page, the line or my session goes; empty it to forget it. */
export function useDraft(key: string): [typed: string, type: (text: string) => void] {
  const place = placeOf(useMe()?.id, key);
  const [draft, setDraft] = useState(() => draftAt(place));
  if (draft.place !== place) setDraft(draftAt(place));
  const type = (text: string) => {
    setDraft({ place, text });
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  };
  return [draft.place === place ? draft.text : "", type];
}

/** Marks that something besides text waits unsent, as a file does. */
export function markDraft(person: string | undefined, key: string, waits: boolean): void {
  if (waits) localStorage.setItem(placeOf(person, key), "+");
  else localStorage.removeItem(placeOf(person, key));
}

/** The things on which I left something unsent in this browser, as "ticket:<id>"; as it is when the page is drawn. */
export function useDrafted(): ReadonlySet<string> {
  const begin = placeOf(useMe()?.id, "");
  const [drafted] = useState(
    () =>
      new Set(
        Object.keys(localStorage)
          .filter((place) => place.startsWith(begin))
          .map((place) => place.slice(begin.length).split(":").slice(0, 2).join(":")),
      ),
  );
  return drafted;
}

const placeOf = (person: string | undefined, key: string): string => `kept.draft.${person ?? "nobody"}.${key}`;

const draftAt = (place: string) => ({ place, text: localStorage.getItem(place) ?? "" });
