import type { Instant } from "@kept/domain/kit/instant.ts";

/** What happens at a moment. */
type Scene = { at: Instant; place: number; play: () => Promise<void> };

/** Plays scenes in the order of time, those set while playing too; `goTo` lets the house's time pass in between. */
export function scenes(goTo: (at: Instant) => Promise<unknown>) {
  const waiting: Scene[] = [];
  let place = 0;
  return {
    /** Sets a scene for a moment. */
    set(at: Instant, play: () => Promise<void>): void {
      const scene = { at, place: place++, play };
      const later = waiting.findIndex((other) => other.at > at);
      waiting.splice(later < 0 ? waiting.length : later, 0, scene);
    },
    /** Plays all there are, or those until a moment. */
    async play(until?: Instant): Promise<void> {
      for (let next = waiting.shift(); next && (!until || next.at <= until); next = waiting.shift()) {
        await goTo(next.at);
        await next.play();
      }
    },
  };
}
