import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { brokenSeal } from "../platform/audit.ts";
import type { House } from "../platform/house.ts";
import { shutSecrets } from "./reseal.ts";
import type { Outcome } from "./commands.ts";

type Finding = { what: string; well: boolean; says: string };

/** Looks at database, disk, audit, timers, secrets and desk; says what is wrong and what to do. */
export async function examine(house: House): Promise<Outcome> {
  const findings = [
    await database(house),
    await disk(house),
    await audit(house),
    await timers(house),
    await secrets(house),
    desk(),
  ];
  return {
    facts: { well: findings.every((one) => one.well), findings },
    says: findings.map(({ what, well, says }) => `${well ? "✓" : "✗"} ${what}: ${says}`).join("\n"),
    bad: findings.some((one) => !one.well),
  };
}

async function database(house: House): Promise<Finding> {
  const { rows } = await house.pool.query<{ version: string; size: string }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
  );
  return { what: "database", well: true, says: `PostgreSQL ${rows[0]?.version}, ${rows[0]?.size}, schema up to date` };
}

async function disk(house: House): Promise<Finding> {
  if (!existsSync(house.settings.data)) return { what: "disk", well: true, says: "no data folder yet" };
  const { bavail, bsize } = await statfs(house.settings.data);
  const free = (bavail * bsize) / 1_073_741_824;
  const says = `${free.toFixed(1)} GB free beside ${house.settings.data}`;
  return { what: "disk", well: free >= 1, says: free >= 1 ? says : `${says}; make room, below 1 GB work may stop` };
}

async function audit(house: House): Promise<Finding> {
  const broken = await brokenSeal(house);
  return broken === null
    ? { what: "audit", well: true, says: "every entry fits the one before it" }
    : { what: "audit", well: false, says: `entry ${broken} was changed or removed after it was written` };
}

async function timers(house: House): Promise<Finding> {
  const { rows } = await house.pool.query<{ dead: number; late: number }>(
    `select count(*) filter (where dead_at is not null)::int as dead,
            count(*) filter (where dead_at is null and due_at < $1::timestamptz - interval '1 minute')::int as late
       from platform.timer`,
    [house.time.now()],
  );
  const { dead = 0, late = 0 } = rows[0] ?? {};
  const says = dead
    ? `${dead} failed for good; see platform.timer, last_error`
    : late
      ? `${late} wait for Kept to run`
      : "none failed, none late";
  return { what: "timers", well: dead === 0, says };
}

async function secrets(house: House): Promise<Finding> {
  const { secrets: all, shut } = await shutSecrets(house);
  const says = shut.length
    ? `${shut.length} of ${all} do not open with the keys here: ${shut.join(", ")}. Put secret.key back from the backup, as a further line where there is another; else enter them again`
    : `${all}, and every one opens`;
  return { what: "secrets", well: shut.length === 0, says };
}

function desk(): Finding {
  const built = existsSync(path.resolve(import.meta.dirname, "../../web/dist/index.html"));
  return { what: "desk", well: built, says: built ? "built" : "not built yet; bin/start builds it" };
}
