import type { Instant } from "@kept/domain/kit/instant.ts";

type Mode = "real" | "simulated";

let mode: Mode = "real";
/** Milliseconds the server's clock is ahead of ours. */
let ahead = 0;
/** The moment at which simulated time stands. */
let stands = 0;
const listeners = new Set<() => void>();
let beat: ReturnType<typeof setTimeout> | undefined;

/** The server's time as far as we know, in milliseconds since 1970; simulated time stands still until it is moved. */
export const nowMs = (): number => (mode === "simulated" ? stands : Date.now() + ahead);

/** Whether time is simulated. */
export const timeMode = (): Mode => mode;

/** Takes over the server's time; small differences that come from the line are left alone. */
export function setTime(now: Instant, as: Mode = mode): void {
  const told = Date.parse(now);
  const modeChanged = as !== mode;
  mode = as;
  stands = told;
  if (modeChanged || Math.abs(told - Date.now() - ahead) > 1_500) ahead = told - Date.now();
  tick();
}

/** Calls back at every full second and whenever time is moved. */
export function onTick(listener: () => void): () => void {
  listeners.add(listener);
  beat ??= setTimeout(run, untilNextSecond());
  return () => void listeners.delete(listener);
}

const untilNextSecond = () => 1_000 - (nowMs() % 1_000) + 5;

function run(): void {
  tick();
  beat = listeners.size > 0 ? setTimeout(run, mode === "simulated" ? 1_000 : untilNextSecond()) : undefined;
}

function tick(): void {
  for (const listener of listeners) listener();
}
