import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { soundAlarms } from "./sound-alarm.ts";

const promiseOf = (timer: DueTimer): string => String(timer.payload["promiseId"]);

export const timers = {
  /** The next warning, breach or rung of one promise. */
  "promise-alarm": (work: Work, timer: DueTimer) => soundAlarms(work, [promiseOf(timer)]),
};

/** The same of many promises at once. */
export const timersTogether = {
  "promise-alarm": (work: Work, due: readonly DueTimer[]) => soundAlarms(work, due.map(promiseOf)),
};
