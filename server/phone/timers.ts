import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { sweepCall } from "./sweep-call.ts";

export const timers = {
  /** Nobody told how a call ended. */
  "phone-call-unended": (work: Work, timer: DueTimer) => sweepCall(work, String(timer.payload["id"])),
};
