import { createHash } from "node:crypto";
import { rows, sql } from "./db.ts";
import type { House } from "./house.ts";
import type { Named } from "./pending.ts";
import { transact } from "./transact.ts";
import type { Work } from "./work.ts";

type Entry = { verb: string; subject: string; before?: unknown; after?: unknown; by?: Named };

/** Puts on record who did what to what, with what it was before and after; chained by hash soon after the commit. `by` names who came without a name, as by signing in. */
export function record(work: Work, { verb, subject, before, after, by }: Entry): void {
  work.pending.audit.push({ verb, subject, before, after, by });
}

type Sealable = Record<string, unknown> & { seq: number; position: number | null; hash: string | null };

/** Chains all committed entries that are not chained yet; one process at a time. Returns how many it sealed. */
export async function sealAudit(house: House): Promise<number> {
  return transact(house.db, async (db) => {
    const [lock] = await rows<{ mine: boolean }>({ db }, sql`select pg_try_advisory_xact_lock(7350001) as mine`);
    if (!lock?.mine) return 0;
    const fresh = await rows<Sealable>(
      { db },
      sql`
      select * from platform.audit_entry
       where hash is null and xid < pg_snapshot_xmin(pg_current_snapshot())
       order by seq limit 1000`,
    );
    if (fresh.length === 0) return 0;
    const [last] = await rows<{ position: number; hash: string }>(
      { db },
      sql`
      select position, hash from platform.audit_entry where position is not null order by position desc limit 1`,
    );
    let { position, hash } = last ?? { position: 0, hash: "" };
    const sealed = fresh.map((entry) => ({ seq: entry.seq, position: ++position, hash: (hash = hashOf(hash, entry)) }));
    await sql`
      update platform.audit_entry a set position = s.position, hash = s.hash
        from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as s(seq bigint, position bigint, hash text)
       where a.seq = s.seq`.execute(db);
    return sealed.length;
  });
}

/** Walks the whole chain; the position of the first entry that does not fit, or null when all fit. */
export async function brokenSeal(house: House): Promise<number | null> {
  let hash = "";
  for (let from = 0; ;) {
    const page = await rows<Sealable>(
      house,
      sql`
      select * from platform.audit_entry where position > ${from} order by position limit 1000`,
    );
    if (page.length === 0) return null;
    for (const entry of page) {
      if (entry.position !== ++from || entry.hash !== (hash = hashOf(hash, entry))) return from;
    }
  }
}

/** The hash of an entry that follows the one with hash `before`. */
function hashOf(before: string, entry: Sealable): string {
  const { seq, at, actorKind, actorId, actorName, address, requestId, verb, subject } = entry;
  const facts = [
    seq,
    at,
    actorKind,
    actorId,
    actorName,
    address,
    requestId,
    verb,
    subject,
    entry["before"],
    entry["after"],
  ];
  return createHash("sha256").update(before).update(JSON.stringify(facts)).digest("hex");
}
