import { useEffect, useState } from "react";

/** Text that is kept in this browser as it is typed, so that nothing is lost when the page goes; empty it to forget it. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => localStorage.getItem(key) ?? "");
  useEffect(() => setText(localStorage.getItem(key) ?? ""), [key]);
  return [
    text,
    (typed) => {
      setText(typed);
      if (typed === "") localStorage.removeItem(key);
      else localStorage.setItem(key, typed);
    },
  ];
}
