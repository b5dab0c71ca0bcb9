import type { FastifyReply, FastifyRequest } from "fastify";
import { row, rows, sql } from "./db.ts";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { ownOf } from "./sight.ts";
import type { House } from "./house.ts";

type LiveEvent = { place: string; resource: string; subject: string | null };

/** Milliseconds after a change within which it is passed on; what changes meanwhile goes with it. */
const soonMs = 15;

/** Sends what changes to every browser that listens; survives broken lines by resuming after the last id. */
export function liveUpdates(house: House) {
  const listeners = new Set<(event: LiveEvent) => void>();
  let last: string | undefined;
  let reading = Promise.resolve();
  let planned: NodeJS.Timeout | undefined;

  /** Reads what was committed since the last look and passes it on. */
  async function look(): Promise<void> {
    if (listeners.size === 0) return void (last = undefined);
    last ??= await latest(house);
    for (const event of await eventsAfter(house, last)) {
      last = event.place;
      for (const listener of listeners) listener(event);
    }
  }

  const lookInTurn = () =>
    (reading = reading.then(look).catch((fault) => house.log.error({ err: fault }, "live updates could not be read")));

  return {
    look: lookInTurn,
    /** Looks in a moment, because something was just done here; what others did is found by the looks in turn. */
    soon(): void {
      planned ??= setTimeout(() => {
        planned = undefined;
        void lookInTurn();
      }, soonMs);
    },
    close(): void {
      clearTimeout(planned);
      listeners.clear();
    },
    /** Tells one browser; whoever sees only their own customers is told what kind of thing changed, not which. */
    async listen(request: FastifyRequest, reply: FastifyReply, by: Actor): Promise<void> {
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
      });
      const tell = (event: LiveEvent) => {
        const id = ownOf(by) ? null : event.subject;
        stream.write(`id: ${event.place}\ndata: ${JSON.stringify({ resource: event.resource, id })}\n\n`);
        // What one may see has changed: the browser forgets all, comes back at once, and is asked anew who it is.
        if (event.resource === "sales-sight" && listeners.delete(tell)) stream.end("event: reset\ndata: {}\n\n");
      };
      const since = request.headers["last-event-id"];
      const place = last ?? (await latest(house));
      stream.write(
        `retry: 1000\nid: ${place}\nevent: hello\ndata: ${JSON.stringify({ now: house.time.now(), mode: house.time.mode })}\n\n`,
      );
      listeners.add(tell);
      last ??= place;
      if (typeof since === "string") await catchUp(house, since, tell, stream);
      const beat = setInterval(
        () => stream.write(`event: beat\ndata: ${JSON.stringify({ now: house.time.now() })}\n\n`),
        15_000,
      );
      request.raw.on("close", () => {
        clearInterval(beat);
        listeners.delete(tell);
      });
    },
  };
}

export type LiveUpdates = ReturnType<typeof liveUpdates>;

async function catchUp(
  house: House,
  since: string,
  tell: (event: LiveEvent) => void,
  stream: { write(text: string): boolean },
) {
  const known =
    /^\d+-\d+$/.test(since) &&
    (await row(
      house,
      sql`
    select 1 from platform.live_event where (xid, seq) <= (split_part(${since}, '-', 1)::xid8, split_part(${since}, '-', 2)::bigint) limit 1`,
    ));
  if (known || since === "0-0") for (const event of await eventsAfter(house, since)) tell(event);
  else stream.write(`event: reset\ndata: {}\n\n`);
}

/** Committed events after a place, in the order of their transactions, none left out. */
const eventsAfter = (house: House, place: string) =>
  rows<LiveEvent>(
    house,
    sql`
    select xid::text || '-' || seq as place, resource, subject
      from platform.live_event
     where (xid, seq) > (split_part(${place}, '-', 1)::xid8, split_part(${place}, '-', 2)::bigint)
       and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by xid, seq limit 2000`,
  );

async function latest(house: House): Promise<string> {
  const found = await row<{ place: string }>(
    house,
    sql`
    select xid::text || '-' || seq as place from platform.live_event
     where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, seq desc limit 1`,
  );
  return found?.place ?? "0-0";
}
