import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { soundAlarms } from "./sound-alarm.ts";

export const timers = {
  /** The next warning, breach or rung of one promise. */
  "promise-alarm": (work: Work, timer: DueTimer) => soundAlarms(work, String(timer.payload["promiseId"])),
};
