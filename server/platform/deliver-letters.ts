import path from "node:path";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { PlatformEvents } from "@kept/domain/kit/events.ts";
import { minute, plus, type Instant } from "@kept/domain/kit/instant.ts";
import type { LetterState } from "@kept/domain/kit/letter-state.ts";
import { tryAgainAt } from "@kept/domain/kit/patience.ts";
import { announce, changed } from "./announce.ts";
import { row, rows, sql } from "./db.ts";
import type { House } from "./house.ts";
import type { Counter, HandedOver, Outgoing, Post } from "./smtp.ts";
import { inTransaction, type Work } from "./work.ts";

type Claimed = Outgoing & { key: string; attempts: number; writtenAt: Instant };

const batch = 20;
const lease = 5 * minute;

/**
 * Hands over what is due, each letter once, however many processes do this; returns how many the server took. A letter
 * is leased, and marked as being handed over before its first byte goes out: a process killed before that leaves it to be
 * tried again, one killed after it leaves it as unsure, for a person to see.
 */
export async function deliverLetters(house: House, post: Post | undefined, ways: Ways = noWays): Promise<number> {
  await noteBrokenOff(house);
  for (let sent = 0; ;) {
    const letters = await claim(house, post !== undefined);
    if (letters.length === 0) return sent;
    let allReached = true;
    for (const [via, some] of Map.groupBy(letters, ({ manner }) => manner.via ?? "")) {
      const counter = await counterOf(post, ways, via).catch((fault: Error) => fault);
      if (counter instanceof Error) {
        for (const letter of some) await end(house, letter, { ended: "put-off", why: counter.message });
        allReached = false;
      } else sent += await handAll(house, counter, some);
    }
    if (!allReached) return sent;
  }
}

/** Mail servers other than the house's, as letters name them; undefined where one is no more, so that the house's is taken. */
export type Ways = (via: string) => Promise<Post | undefined>;
const noWays: Ways = () => Promise.resolve(undefined);

async function counterOf(post: Post | undefined, ways: Ways, via: string): Promise<Counter> {
  const its = (via === "" ? undefined : await ways(via)) ?? post;
  if (!its) throw new Error("no mail server is set");
  return its.open();
}

async function handAll(house: House, counter: Counter, letters: readonly Claimed[]): Promise<number> {
  let sent = 0;
  try {
    for (const letter of letters) sent += Number(await deliver(house, counter, letter));
  } finally {
    counter.leave();
  }
  return sent;
}

async function deliver(house: House, counter: Counter, letter: Claimed): Promise<boolean> {
  const outcome = await counter.handOver(placed(house, letter), () => begin(house, letter));
  await end(house, letter, outcome);
  return outcome.ended === "sent";
}

/** A letter with its files where they lie on this machine. */
const placed = (house: House, letter: Claimed): Claimed => ({
  ...letter,
  manner: {
    ...letter.manner,
    files: (letter.manner.files ?? []).map(({ name, place }) => ({
      name,
      place: path.join(house.settings.data, place),
    })),
  },
});

const at = (house: House) => ({ by: theHouse, now: house.time.now() });

/** What is due; only what names a server of its own where the house has none. */
function claim(house: House, houseSends: boolean): Promise<Claimed[]> {
  const { now } = at(house);
  return rows<Claimed>(
    house,
    sql`
    update platform.letter set leased_until = ${plus(now, lease)}, attempts = attempts + 1, tried_at = ${now}
     where id = any(array(
       select id from platform.letter
        where state = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
          and (${houseSends}::boolean or manner ->> 'via' is not null)
        order by due_at limit ${batch} for update skip locked))
    returning id, key, to_name, to_address, subject, body, html, thread, manner, attempts, written_at`,
  );
}

/** Committed before the first byte goes out; throws when the letter was taken back, or another process has it by now. */
async function begin(house: House, { id, attempts }: Claimed): Promise<void> {
  const { now } = at(house);
  const begun = await row(
    house,
    sql`
    update platform.letter set state = 'handing-over', leased_until = ${plus(now, lease)}
     where id = ${id} and state = 'waiting' and attempts = ${attempts}
    returning id`,
  );
  if (!begun) throw new Error("it was taken back");
}

/** What was being handed over when its process was killed. */
async function noteBrokenOff(house: House): Promise<void> {
  const { now } = at(house);
  const broken = await rows<Claimed>(
    house,
    sql`
    select id, key, to_name, to_address, subject, manner, attempts, written_at from platform.letter
     where state = 'handing-over' and leased_until <= ${now}`,
  );
  for (const letter of broken) await end(house, letter, { ended: "unsure", why: "" });
}

/** Puts on record how it ended; a letter that somebody else has brought further stays as it is. */
const end = (house: House, letter: Claimed, outcome: HandedOver): Promise<void> =>
  inTransaction(house, at(house), async (work) => {
    const { state, dueAt, why } = standing(work, letter, outcome);
    const ended = await row(
      work,
      sql`
      update platform.letter
         set state = ${state}, due_at = coalesce(${dueAt}::timestamptz, due_at), leased_until = null, last_error = ${why},
             sent_at = case when ${state}::text = 'sent' then ${work.now}::timestamptz end
       where id = ${letter.id} and attempts = ${letter.attempts} and state in ('waiting', 'handing-over')
      returning id`,
    );
    if (!ended) return;
    changed(work, "letters");
    const { id, key, toName, toAddress } = letter;
    const refused = outcome.ended === "sent" ? (outcome.refused ?? []) : [];
    for (const { address, why: said } of refused)
      await announce<PlatformEvents>(work, "letter.partly-refused", { key, address, why: said.slice(0, 500) });
    if (state !== "sent" && state !== "waiting")
      await announce<PlatformEvents>(work, "letter.troubled", {
        letterId: id,
        key,
        toName,
        toAddress,
        state,
        why: why ?? "",
      });
  });

function standing(
  { now }: Work,
  { attempts, writtenAt }: Claimed,
  outcome: HandedOver,
): { state: LetterState; dueAt: Instant | null; why: string | null } {
  if (outcome.ended === "sent") return { state: "sent", dueAt: null, why: null };
  const why = outcome.why.slice(0, 500) || null;
  if (outcome.ended !== "put-off") return { state: outcome.ended, dueAt: null, why };
  const again = tryAgainAt(attempts, writtenAt, now);
  return again ? { state: "waiting", dueAt: again, why } : { state: "given-up", dueAt: null, why };
}
