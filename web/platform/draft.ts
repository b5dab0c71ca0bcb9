import { useState } from "react";

/** Text kept in this browser as it is typed, so that nothing is lost when the page goes; empty it to forget it. */
export function useDraft(key: string): [typed: string, type: (text: string) => void] {
  const place = `kept.draft.${key}`;
  const [draft, setDraft] = useState(() => draftAt(place));
  if (draft.place !== place) setDraft(draftAt(place));
  const type = (text: string) => {
    setDraft({ place, text });
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  };
  return [draft.place === place ? draft.text : "", type];
}

const draftAt = (place: string) => ({ place, text: localStorage.getItem(place) ?? "" });
