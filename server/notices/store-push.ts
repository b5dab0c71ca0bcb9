import type { Instant } from "@kept/domain/kit/instant.ts";
import type { PushMessage } from "@kept/domain/notices/push-message.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { House } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";
import type { PushKey, Subscription } from "./web-push.ts";

const keyPlace = "notices.push_key";

const keyRow = (work: Pick<Work, "db">) =>
  row<{ publicKey: string; privateKey: string }>(work, sql`select public_key, private_key from notices.push_key`);

/** The key of this house; refused when what it is sealed with is not here. */
export async function pushKey(house: Pick<House, "db" | "sealing">): Promise<PushKey> {
  const key = await keyRow(house);
  if (!key) throw new Error("this house has no key to push with");
  return { ...key, privateKey: JSON.parse(house.sealing.open(key.privateKey, keyPlace)) };
}

/** What browsers are told of the key; null before there is one. */
export const publicPushKey = async (work: Work): Promise<string | null> => (await keyRow(work))?.publicKey ?? null;

/** Seals the key anew, as it is asked. */
export async function resealPushKey(work: Work, anew: Reseal): Promise<void> {
  const key = await keyRow(work);
  const sealed = key && anew(key.privateKey, keyPlace);
  if (key && sealed !== key.privateKey) await sql`update notices.push_key set private_key = ${sealed}`.execute(work.db);
}

/** Keeps a key unless there is one already. */
export async function insertPushKey(work: Work, key: PushKey): Promise<void> {
  await sql`
    insert into notices.push_key (public_key, private_key, made_at)
    values (${key.publicKey}, ${work.house.sealing.seal(JSON.stringify(key.privateKey), keyPlace)}, ${work.now})
    on conflict do nothing`.execute(work.db);
}

export type DeviceRow = {
  id: string;
  endpoint: string;
  agent: string | null;
  madeAt: Instant;
  lastToldAt: Instant | null;
  troubleAt: Instant | null;
  trouble: string | null;
};

const shape = sql`id, endpoint, agent, made_at, last_told_at, trouble_at, trouble`;

/** Someone's browsers, or one of them, the oldest first. */
export const deviceRows = (work: Work, staffId: string, id: string | null = null) =>
  rows<DeviceRow>(
    work,
    sql<DeviceRow>`
    select ${shape} from notices.device
     where staff_id = ${staffId}::uuid and (${id}::uuid is null or id = ${id}::uuid) order by id`,
  );

/** Writes a browser as someone's; one known already becomes theirs, with its keys as they are now. */
export const putDevice = (work: Work, device: Subscription & { id: string; staffId: string; agent: string | null }) =>
  row<DeviceRow>(
    work,
    sql<DeviceRow>`
    insert into notices.device (id, staff_id, endpoint, p256dh, auth, agent, made_at)
    values (${device.id}, ${device.staffId}, ${device.endpoint}, ${device.p256dh}, ${device.auth}, ${device.agent}, ${work.now})
    on conflict (endpoint) do update
      set staff_id = excluded.staff_id, p256dh = excluded.p256dh, auth = excluded.auth, agent = excluded.agent,
          made_at = case when device.staff_id = excluded.staff_id then device.made_at else excluded.made_at end,
          trouble_at = null, trouble = null
    returning ${shape}`,
  );

/** Takes a browser away with what waits for it; undefined when it is not theirs. */
export const deleteDevice = (work: Work, staffId: string, id: string) =>
  row(work, sql`delete from notices.device where id = ${id}::uuid and staff_id = ${staffId}::uuid returning id`);

/** What is to be pushed to one browser. */
export type NewPush = {
  id: string;
  deviceId: string;
  noticeId: string | null;
  message: PushMessage;
  urgent: boolean;
  dueAt: Instant;
};

/** Puts messages down to be pushed. */
export async function insertPushes(work: Work, pushes: readonly NewPush[]): Promise<void> {
  if (pushes.length === 0) return;
  await sql`
    insert into notices.push (id, device_id, notice_id, message, urgent, written_at, due_at)
    select p.id, p."deviceId", p."noticeId", p.message, p.urgent, ${work.now}, p."dueAt"
      from jsonb_to_recordset(${JSON.stringify(pushes)}::jsonb)
        as p(id uuid, "deviceId" uuid, "noticeId" uuid, message jsonb, urgent boolean, "dueAt" timestamptz)`.execute(
    work.db,
  );
}

/** Takes back what was not pushed yet about these notices. */
export async function takeBackPushes(work: Work, noticeIds: readonly string[]): Promise<void> {
  if (noticeIds.length === 0) return;
  await sql`
    update notices.push set state = 'taken-back'
     where notice_id = any(${[...noticeIds]}::uuid[]) and state = 'waiting'`.execute(work.db);
}

export type ClaimedPush = Subscription & {
  id: string;
  deviceId: string;
  staffId: string;
  message: PushMessage;
  urgent: boolean;
  attempts: number;
  writtenAt: Instant;
};

/** Takes messages that are due, for this process alone until the lease is over. */
export const claimPushes = (work: Pick<Work, "db">, now: Instant, leasedUntil: Instant, limit: number) =>
  rows<ClaimedPush>(
    work,
    sql<ClaimedPush>`
    update notices.push p set leased_until = ${leasedUntil}, attempts = p.attempts + 1
      from notices.device d
     where d.id = p.device_id and p.id = any(array(
       select id from notices.push
        where state = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
        order by due_at limit ${limit} for update skip locked))
    returning p.id, p.device_id, p.message, p.urgent, p.attempts, p.written_at, d.staff_id, d.endpoint, d.p256dh, d.auth`,
  );

/** How a message ended, or when it is tried again; and how its browser can be reached since. */
export async function endPush(
  work: Work,
  push: ClaimedPush,
  ended: { state: "waiting" | "sent" | "given-up"; dueAt: Instant; trouble: string | null },
): Promise<void> {
  await sql`
    update notices.push set state = ${ended.state}, due_at = ${ended.dueAt}, leased_until = null
     where id = ${push.id} and attempts = ${push.attempts} and state = 'waiting'`.execute(work.db);
  await sql`
    update notices.device
       set trouble = ${ended.trouble},
           trouble_at = case when ${ended.trouble}::text is null then null else coalesce(trouble_at, ${work.now}::timestamptz) end,
           last_told_at = case when ${ended.state}::text = 'sent' then ${work.now}::timestamptz else last_told_at end
     where id = ${push.deviceId}`.execute(work.db);
}

/** Forgets what was pushed or taken back before a moment. */
export async function forgetPushes(work: Work, before: Instant): Promise<void> {
  await sql`delete from notices.push where state <> 'waiting' and written_at < ${before}`.execute(work.db);
}
