import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";

/** Where the time comes from: milliseconds since 1970, and a call at every full second or whenever time is moved. */
export type TimeSource = { readonly now: () => number; readonly onTick: (listener: () => void) => () => void };

const ownListeners = new Set<() => void>();
let ownBeat: ReturnType<typeof setInterval> | undefined;
const own: TimeSource = {
  now: () => Date.now(),
  onTick(listener) {
    ownListeners.add(listener);
    ownBeat ??= setInterval(() => ownListeners.forEach((each) => each()), 1_000);
    return () => void ownListeners.delete(listener);
  },
};

const TimeContext = createContext<TimeSource>(own);

/** Gives every clock below it its time. */
export function Ticking({ time, children }: { time: TimeSource; children: ReactNode }) {
  return <TimeContext.Provider value={time}>{children}</TimeContext.Provider>;
}

/** Milliseconds since 1970 to the full second; draws anew each second. */
export function useSecond(): number {
  const { now, onTick } = useContext(TimeContext);
  return useSyncExternalStore(onTick, () => now() - (now() % 1_000));
}
