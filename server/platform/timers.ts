import type { NewTimer } from "./pending.ts";
import type { Work } from "./work.ts";

/** Sets timers, moving those whose keys exist already; written with the rest of the work before its commit. */
export function setTimers(work: Work, timers: readonly NewTimer[]): void {
  for (const timer of timers) {
    if (!work.house.timers.has(timer.kind)) throw new Error(`no room handles timers of kind ${timer.kind}`);
    work.pending.timers.set(timer.key, timer);
  }
}

/** Sets one timer, or moves it. */
export const setTimer = (work: Work, timer: NewTimer): void => setTimers(work, [timer]);

/** Takes timers away; nothing happens where there is none. */
export function cancelTimer(work: Work, ...keys: string[]): void {
  for (const key of keys) work.pending.timers.set(key, null);
}
