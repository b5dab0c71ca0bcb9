import { useEffect, useState } from "react";

/** Text kept in this browser as it is typed, so that nothing is lost when the page goes; empty it to forget it. */
export function useDraft(key: string): [typed: string, type: (text: string) => void] {
  const place = `kept.draft.${key}`;
  const [typed, setTyped] = useState(() => localStorage.getItem(place) ?? "");
  useEffect(() => setTyped(localStorage.getItem(place) ?? ""), [place]);
  const type = (text: string) => {
    setTyped(text);
    if (text === "") localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  };
  return [typed, type];
}
