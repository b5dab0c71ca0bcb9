import { useLayoutEffect, useRef } from "react";

/** An act on a key, with the words it stands under in the list of keys. */
export type KeyAct = { readonly does: () => void; readonly says?: string };
type Acts = Readonly<Record<string, KeyAct | (() => void) | undefined>>;

const bound = new Set<{ current: Acts }>();
let typed = "";
let typedAt = 0;

/**
 * Binds single keys ("a", "Escape", "F9"), chords ("Ctrl+k", "Ctrl+Enter") and sequences ("g t") while this is on the
 * screen. Single keys and sequences rest while someone types; chords, function keys and Escape always work.
 */
export function useKeys(acts: Acts): void {
  const latest = useRef(acts);
  useLayoutEffect(() => {
    latest.current = acts;
  });
  // Before it is seen, so that whoever sees it can press at once.
  useLayoutEffect(() => {
    bound.add(latest);
    if (bound.size === 1) window.addEventListener("keydown", press);
    return () => {
      bound.delete(latest);
      if (bound.size === 0) window.removeEventListener("keydown", press);
    };
  }, []);
}

/** The keys that work now with their words, those of the page before those of the house. */
export function keysNow(): { key: string; says: string }[] {
  const known = new Map<string, string>();
  for (const { current } of [...bound].toReversed())
    for (const [key, act] of Object.entries(current))
      if (act && typeof act !== "function" && act.says && !known.has(key)) known.set(key, act.says);
  return [...known].map(([key, says]) => ({ key, says }));
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = nameOf(event);
  const always = key.includes("Ctrl+") || key.includes("Alt+") || key === "Escape" || /^F\d+$/.test(key);
  if (isTyping(event.target) && !always) return;
  if ((key === "Enter" || key === " ") && isPressable(event.target)) return;
  const sequence = event.timeStamp - typedAt < 1_000 && typed ? `${typed} ${key}` : "";
  const act = (sequence && actOn(sequence)) || actOn(key);
  typed = act ? "" : key;
  typedAt = event.timeStamp;
  if (!act) return;
  event.preventDefault();
  if (typeof act === "function") act();
  else act.does();
}

/** What was bound last wins: a panel's keys before the page's. */
function actOn(key: string): KeyAct | (() => void) | undefined {
  for (const { current } of [...bound].toReversed()) {
    const act = current[key];
    if (act) return act;
  }
  return undefined;
}

function nameOf(event: KeyboardEvent): string {
  const held = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 && held ? event.key.toLowerCase() : event.key;
  return `${held ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${key}`;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));

/** A button or link with the focus is pressed by Enter and the space bar itself. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("button, a[href], summary, [role=option], [role=menuitem]");
