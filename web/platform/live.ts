import { lineBroke, lineStands } from "./line.ts";
import { setTime } from "./house-clock.ts";
import { askAnew, refresh, refreshOne } from "./queries.ts";

type HouseTime = { now: string; mode: "real" | "simulated" };

/** Milliseconds during which changes are gathered before anything is asked again: the first after a calm at once with what came with it, the rest of a burst less often. */
const gather = { first: 10, burst: 120 };

/** Listens to what changes on the server and asks again for what is on the screen; what others were told is not mine. Gives back how to stop. */
export function listenLive(myId: string): () => void {
  let source: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const changes = gathered();
  let hadLine = false;

  const open = () => {
    const line = new EventSource("/api/live");
    source = line;
    line.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const { resource, id } = JSON.parse(data) as { resource: string; id: string | null };
      if (resource === "simulation") void timeMoved();
      else if (resource === "ticket-presence") refreshOne(resource, id);
      else if (resource !== "notices" || id === null || id === myId) changes.add(resource);
    });
    line.addEventListener("hello", ({ data }: MessageEvent<string>) => {
      const { now, mode } = JSON.parse(data) as HouseTime;
      setTime(now, mode);
      lineStands();
      askAgain(hadLine);
      hadLine = true;
    });
    line.addEventListener("beat", ({ data }: MessageEvent<string>) => setTime((JSON.parse(data) as HouseTime).now));
    line.addEventListener("reset", () => askAnew());
    line.addEventListener("error", () => {
      lineBroke();
      if (line.readyState === EventSource.CLOSED) again = setTimeout(open, 2_000);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    changes.stop();
    lineStands();
    source?.close();
  };
}

/** What was asked before the line stood may have changed unheard; who is signed in was asked to open it, so only a later line asks that again. */
const askAgain = (everything: boolean) => askAnew(({ queryKey }) => everything || queryKey[0] !== "session");

/** Gathers the names of what changed and asks again for all of it at once. */
function gathered() {
  const changed = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let flushedAt = -Infinity;
  const flush = () => {
    waiting = undefined;
    flushedAt = performance.now();
    refresh(new Set(changed));
    changed.clear();
  };
  return {
    add(resource: string) {
      changed.add(resource);
      const calm = performance.now() - flushedAt > gather.burst;
      waiting ??= setTimeout(flush, calm ? gather.first : gather.burst);
    },
    stop: () => clearTimeout(waiting),
  };
}

/** Simulated time was moved: everything may look different. */
async function timeMoved(): Promise<void> {
  const response = await fetch("/api/simulation/time", { credentials: "same-origin" });
  if (response.ok) {
    const { now, mode } = (await response.json()) as HouseTime;
    setTime(now, mode);
  }
  askAnew();
}
