import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Attempt, Delivery, DeliveryState, Hook } from "@kept/domain/webhooks/hook.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";
import type { Message, Sent } from "./send.ts";

const hookShape = sql`
  h.id, h.address, h.kinds, h.active, h.made_at, h.made_by_name,
  (select count(*)::int from webhooks.delivery d where d.hook_id = h.id and d.state = 'waiting') as waiting,
  (select count(*)::int from webhooks.delivery d where d.hook_id = h.id and d.state = 'given-up') as given_up,
  (select max(a.at) from webhooks.delivery d join webhooks.attempt a on a.delivery_id = d.id
    where d.hook_id = h.id and d.state = 'delivered') as last_delivered_at`;

/** All addresses that are told, the oldest first. */
export const hookRows = (work: Work) =>
  rows<Hook>(work, sql<Hook>`select ${hookShape} from webhooks.hook h order by id`);

/** One address. */
export const hookById = (work: Work, id: string) =>
  row<Hook>(work, sql<Hook>`select ${hookShape} from webhooks.hook h where id = ${id}::uuid`);

const placeOf = (hookId: string): string => `webhooks.hook/${hookId}`;

/** What a message is signed with. */
export const openHookSecret = ({ sealing }: Pick<House, "sealing">, { hookId, secret }: Claimed): string =>
  sealing.open(secret, placeOf(hookId));

/** Seals what messages are signed with anew, as it is asked. */
export async function resealHooks(work: Work, anew: Reseal): Promise<void> {
  for (const { id, secret } of await rows<{ id: string; secret: string }>(
    work,
    sql`select id, secret from webhooks.hook order by id`,
  )) {
    const sealed = anew(secret, placeOf(id));
    if (sealed !== secret)
      await sql`update webhooks.hook set secret = ${sealed} where id = ${id}::uuid`.execute(work.db);
  }
}

/** Writes a new address. */
export const insertHook = (work: Work, hook: Pick<Hook, "id" | "address" | "kinds"> & { secret: string }) =>
  sql`insert into webhooks.hook (id, address, kinds, secret, made_at, made_by, made_by_name)
      values (${hook.id}, ${hook.address}, ${hook.kinds}::text[], ${work.house.sealing.seal(hook.secret, placeOf(hook.id))}, ${work.now}, ${work.by.id}::uuid, ${work.by.name})`.execute(
    work.db,
  );

/** Writes an address as it is now. */
export const writeHook = (work: Work, hook: Pick<Hook, "id" | "address" | "kinds" | "active">) =>
  sql`update webhooks.hook set address = ${hook.address}, kinds = ${hook.kinds}::text[], active = ${hook.active}
       where id = ${hook.id}::uuid`.execute(work.db);

/** Takes an address away with its log. */
export const deleteHook = (work: Work, id: string) =>
  sql`delete from webhooks.hook where id = ${id}::uuid`.execute(work.db);

/** Whether any address is told of anything. */
export const activeKinds = async (work: Work): Promise<string[]> =>
  (await rows<{ kind: string }>(work, sql`select distinct unnest(kinds) as kind from webhooks.hook where active`)).map(
    ({ kind }) => kind,
  );

/** The addresses that are told of a kind. */
export const hooksFor = (work: Work, kind: string) =>
  rows<{ id: string }>(work, sql`select id from webhooks.hook where active and ${kind} = any(kinds) order by id`);

/** Puts messages down to be sent. */
export const insertDeliveries = (
  work: Work,
  messages: readonly { id: string; hookId: string; kind: string; body: string }[],
) =>
  sql`insert into webhooks.delivery (id, hook_id, kind, body, asked_at, since, due_at)
      select m.id, m."hookId", m.kind, m.body, ${work.now}, ${work.now}, ${work.now}
        from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as m(id uuid, "hookId" uuid, kind text, body text)`.execute(
    work.db,
  );

const deliveryShape = sql`
  d.id, d.hook_id, d.kind, d.asked_at, d.due_at, d.state, d.attempts, a.status as last_status, a.answer as last_answer
  from webhooks.delivery d
  left join lateral (select status, answer from webhooks.attempt where delivery_id = d.id order by seq desc limit 1) a on true`;

/** A page of messages, the latest first; one more than asked when there are more. */
export const deliveryRows = (
  work: Work,
  asked: { limit: number; after?: string | undefined; hookId?: string | undefined; state?: DeliveryState | undefined },
) =>
  rows<Delivery>(
    work,
    sql<Delivery>`
    select ${deliveryShape}
     where ${asked.after ? sql`d.id < ${asked.after}::uuid` : sql`true`}
       ${asked.hookId ? sql`and d.hook_id = ${asked.hookId}::uuid` : sql``}
       ${asked.state ? sql`and d.state = ${asked.state}` : sql``}
     order by d.id desc limit ${asked.limit + 1}`,
  );

/** One message as it stands. */
export const deliveryById = (work: Work, id: string) =>
  row<Delivery>(work, sql<Delivery>`select ${deliveryShape} where d.id = ${id}::uuid`);

/** What a message says, and each try of it, the oldest first. */
export async function deliveryTold(work: Work, id: string): Promise<{ body: string; tries: Attempt[] }> {
  const told = await row<{ body: string }>(work, sql`select body from webhooks.delivery where id = ${id}::uuid`);
  const tries = await rows<Attempt>(
    work,
    sql<Attempt>`select at, took_ms, status, answer from webhooks.attempt where delivery_id = ${id}::uuid order by seq`,
  );
  return { body: told?.body ?? "", tries };
}

/** Lets a message be sent again at once, with all patience. */
export const sendAgain = (work: Work, id: string) =>
  sql`update webhooks.delivery
         set state = 'waiting', due_at = ${work.now}, since = ${work.now}, attempts = 0, leased_until = null
       where id = ${id}::uuid`.execute(work.db);

/** A message that is due; its secret sealed. */
export type Claimed = Message & { hookId: string; attempts: number; since: Instant };

/** Takes messages that are due, for this process alone until the lease is over. */
export const claimDue = (work: Pick<Work, "db">, now: Instant, leasedUntil: Instant, limit: number) =>
  rows<Claimed>(
    work,
    sql<Claimed>`
    update webhooks.delivery d set leased_until = ${leasedUntil}, attempts = d.attempts + 1
      from webhooks.hook h
     where h.id = d.hook_id and d.id = any(array(
       select id from webhooks.delivery
        where state = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
          and hook_id in (select id from webhooks.hook where active)
        order by due_at limit ${limit} for update skip locked))
    returning d.id, d.hook_id, d.kind, d.body, d.attempts, d.since, h.address, h.secret`,
  );

/** Puts on record how a try ended, and how the message stands by it; one that was asked for again meanwhile stays as it is. */
export async function endAttempt(
  work: Work,
  claimed: Claimed,
  sent: Sent,
  stands: { state: DeliveryState; dueAt: Instant },
): Promise<void> {
  await sql`insert into webhooks.attempt (delivery_id, at, took_ms, status, answer)
            select id, ${work.now}, ${sent.tookMs}, ${sent.status}::int, ${sent.answer}
              from webhooks.delivery where id = ${claimed.id}::uuid`.execute(work.db);
  await sql`update webhooks.delivery set state = ${stands.state}, due_at = ${stands.dueAt}, leased_until = null
             where id = ${claimed.id}::uuid and attempts = ${claimed.attempts}`.execute(work.db);
}
