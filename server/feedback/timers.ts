import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { askForCall } from "./arrange-call-back.ts";

export const timers = {
  "call-back-due": (work: Work, timer: DueTimer) => askForCall(work, String(timer.payload["id"])),
};
