import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";

/** Hands events on in order, those that come meanwhile together; what cannot be taken is tried again. */
export function inOrder(take: (events: PhoneEvent[]) => Promise<void>) {
  let waiting: PhoneEvent[] = [];
  let running = Promise.resolve();
  async function send(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, 200);
      const taken = await take(batch).then(
        () => true,
        () => false,
      );
      if (taken) waiting = waiting.slice(batch.length);
      else await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
  const next = (deed: () => Promise<void>) => void (running = running.then(deed).catch(() => undefined));
  return {
    add(events: readonly PhoneEvent[]): void {
      if (events.length === 0) return;
      waiting.push(...events);
      next(send);
    },
    /** Does something else once all before it is taken. */
    after: next,
    done: (): Promise<void> => running,
  };
}
