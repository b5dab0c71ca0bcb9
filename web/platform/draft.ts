import { useEffect, useState } from "react";
import { useMe } from "./use-me.ts";

/** Text kept in this browser for me as it is typed, so that nothing is lost when the page, the line or my session goes; empty it to forget it. */
export function useDraft(key: string): [typed: string, type: (text: string) => void] {
  const place = placeOf(useMe()?.id, key);
  const [draft, setDraft] = useState(() => draftAt(place));
  if (draft.place !== place) setDraft(draftAt(place));
  useEffect(() => {
    const read = () => setDraft(draftAt(place));
    moved.addEventListener("moved", read);
    return () => moved.removeEventListener("moved", read);
  }, [place]);
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

/** Tells every field with a draft that drafts went from one thing to another. */
const moved = new EventTarget();
type MovedDraft = { key: string; to: string; text: string };

/** Takes my drafts on one thing over to another, behind what I wrote there; what went is remembered, to be given back. Keys are found by what begins with `from`. */
export function moveDrafts(person: string | undefined, from: string, to: string): void {
  const begin = placeOf(person, from);
  const keys = Object.keys(localStorage).filter((place) => place.startsWith(begin) && !place.endsWith(":files"));
  const gone = keys.map((place): MovedDraft => {
    const key = place.slice(begin.length);
    const there = localStorage.getItem(placeOf(person, to + key)) ?? "";
    const text = localStorage.getItem(place) ?? "";
    localStorage.setItem(placeOf(person, to + key), there.trim() === "" ? text : `${there}\n\n${text}`);
    localStorage.removeItem(place);
    return { key, to, text };
  });
  if (gone.length === 0) return;
  localStorage.setItem(placeOf(person, `moved.${from}`), JSON.stringify([...goneFrom(person, from), ...gone]));
  moved.dispatchEvent(new Event("moved"));
}

/** Gives my drafts back to the thing they went from, as far as they still stand where they went as I wrote them. */
export function giveDraftsBack(person: string | undefined, from: string): void {
  const gone = goneFrom(person, from);
  if (gone.length === 0) return;
  for (const { key, to, text } of gone) {
    const place = placeOf(person, to + key);
    const there = localStorage.getItem(place) ?? "";
    if (!there.includes(text)) continue;
    const rest = there.replace(text, "").trim();
    if (rest === "") localStorage.removeItem(place);
    else localStorage.setItem(place, rest);
    localStorage.setItem(placeOf(person, from + key), text);
  }
  localStorage.removeItem(placeOf(person, `moved.${from}`));
  moved.dispatchEvent(new Event("moved"));
}

const goneFrom = (person: string | undefined, from: string): MovedDraft[] =>
  JSON.parse(localStorage.getItem(placeOf(person, `moved.${from}`)) ?? "[]") as MovedDraft[];

const placeOf = (person: string | undefined, key: string): string => `kept.draft.${person ?? "nobody"}.${key}`;

const draftAt = (place: string) => ({ place, text: localStorage.getItem(place) ?? "" });
