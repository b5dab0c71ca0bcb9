import type { Reply, ReplyFacts } from "@kept/domain/tickets/reply.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A reply as it is kept. */
export type KeptReply = Omit<Reply, "mayChange" | "keys">;

const kept = sql.raw(`r.id, r.title, r.folder, r.texts, r.version, r.owner_id, p.name as owner_name, r.shared_with
  from tickets.reply r join staff.person p on p.id = r.owner_id`);

/** The replies of a person, those shared with any of this audience, or with all where asked, by group and title. */
export const repliesFor = (work: Work, personId: string | null, audience: readonly string[], all: boolean) =>
  rows<KeptReply>(
    work,
    sql`
    select ${kept}
     where r.owner_id = ${personId}::uuid or r.shared_with && ${audience}::text[]
        or (${all} and cardinality(r.shared_with) > 0)
     order by r.folder collate "zh-x-icu", r.title collate "zh-x-icu", r.id limit 1000`,
  );

/** One reply, held until the transaction ends. */
export const replyHeld = (work: Work, id: string) =>
  row<KeptReply>(work, sql`select ${kept} where r.id = ${id}::uuid for update of r`);

/** Writes a reply, a new one or over the one with this id. */
export async function writeReply(
  work: Work,
  reply: ReplyFacts & { id: string; ownerId: string; version: number },
): Promise<void> {
  await sql`
    insert into tickets.reply (id, owner_id, title, folder, texts, shared_with, version, made_at, changed_at)
    values (${reply.id}, ${reply.ownerId}::uuid, ${reply.title}, ${reply.folder}, ${JSON.stringify(reply.texts)}::jsonb, '{}',
            ${reply.version}, ${work.now}, ${work.now})
    on conflict (id) do update
      set title = excluded.title, folder = excluded.folder, texts = excluded.texts, version = excluded.version,
          changed_at = excluded.changed_at`.execute(work.db);
}

/** Writes whom a reply is shared with. */
export async function writeReplyAudience(work: Work, id: string, sharedWith: readonly string[]): Promise<void> {
  await sql`update tickets.reply set shared_with = ${sharedWith}::text[], changed_at = ${work.now} where id = ${id}::uuid`.execute(
    work.db,
  );
}

/** Deletes a reply. */
export async function deleteReply(work: Work, id: string): Promise<void> {
  await sql`delete from tickets.reply where id = ${id}::uuid`.execute(work.db);
}
