import { useSyncExternalStore } from "react";
import { instantAt, type Instant } from "@kept/domain/kit/instant.ts";
import { nowMs, onTick, timeMode } from "./house-clock.ts";

/** The time of the house to the full `step` in milliseconds (a second when it does not say); draws anew when it has moved on. */
export function useNow(step = 1_000): Instant {
  return instantAt(useSyncExternalStore(onTick, () => nowMs() - (nowMs() % step)));
}

/** Whether the house runs on simulated time. */
export const useSimulated = (): boolean => useSyncExternalStore(onTick, timeMode) === "simulated";
