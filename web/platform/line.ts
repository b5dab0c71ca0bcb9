import { useSyncExternalStore } from "react";

/** Milliseconds a broken line may take to mend itself before anyone is told. */
const patience = 4_000;

let down = false;
let waiting: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** The line to the server broke; people are told when it does not mend itself. */
export function lineBroke(): void {
  waiting ??= setTimeout(() => say(true), patience);
}

/** The line to the server stands again. */
export function lineStands(): void {
  clearTimeout(waiting);
  waiting = undefined;
  say(false);
}

function say(now: boolean): void {
  if (now === down) return;
  down = now;
  for (const listener of listeners) listener();
}

const hear = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the server has been out of reach for a while. */
export const useLineDown = (): boolean => useSyncExternalStore(hear, () => down);
