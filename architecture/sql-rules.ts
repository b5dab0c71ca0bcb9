import type { Plan } from "./rooms.ts";
import { isTest, placeOf, type Breach, type SourceFile } from "./source-file.ts";

/** Rule 5: SQL stands in a room's store, writes its own Postgres schema and reads along the plan; foreign keys go down. */
export function sqlBreaches(file: SourceFile, plan: Plan, used: Set<string>): Breach[] {
  const here = placeOf(file.path);
  if (here.part !== "server") return [];
  if (here.room === "migrations") return foreignKeysUp(file, plan);
  const found: Breach[] = [];
  const report = (rule: string, detail: string) => found.push({ rule, at: file.path, detail });
  const isRoom = here.room in plan.rooms;
  if (!isRoom && !plan.foundation.includes(here.room)) return [];

  if (isRoom && !isTest(file.path) && !/^store(-[a-z-]+)?\.ts$/.test(here.file)) {
    if (file.imports.includes("server/platform/db.ts")) report("sql-in-store", "server/platform/db.ts");
    for (const name of file.packages.filter((one) => ["kysely", "pg"].includes(one))) report("sql-in-store", name);
  }
  for (const { writes, owner } of tablesNamedIn(file.code)) {
    if (owner === here.room) continue;
    if (owner === "platform") {
      if (writes) report("write-own-tables", owner);
    } else if (!(owner in plan.rooms)) continue;
    else if (!isRoom) report("foundation-knows-no-room", owner);
    else if (writes) report("write-own-tables", owner);
    else if (!plan.rooms[here.room]?.includes(owner)) report("read-along-the-plan", owner);
    else used.add(`${here.room} -> ${owner}`);
  }
  return found;
}

/** Tables are written with their schema, `tickets.ticket`; a schema is named like its room, with `_` for `-`. */
function tablesNamedIn(code: string): { writes: boolean; owner: string }[] {
  const pattern = /\b(from|join|insert into|update|delete from|merge into|truncate|lock table)\s+([a-z_]+)\.[a-z_]+/gi;
  return [...code.matchAll(pattern)].map(([, verb = "", schema = ""]) => ({
    writes: !/^(from|join)$/i.test(verb),
    owner: schema.replaceAll("_", "-"),
  }));
}

/** A table refers to tables of its own room, of rooms below it by the plan, and of the platform. */
function foreignKeysUp(file: SourceFile, plan: Plan): Breach[] {
  return file.code.split(";").flatMap((statement) => {
    const owner = /\b(?:create|alter) table\s+(?:if (?:not )?exists\s+)?(?:only\s+)?([a-z_]+)\./i.exec(statement)?.[1];
    if (!owner) return [];
    const room = owner.replaceAll("_", "-");
    return [...statement.matchAll(/\breferences\s+([a-z_]+)\./gi)]
      .map(([, schema = ""]) => schema.replaceAll("_", "-"))
      .filter((other) => other !== room && other !== "platform" && !plan.rooms[room]?.includes(other))
      .map((other) => ({ rule: "foreign-keys-down", at: file.path, detail: `${room} -> ${other}` }));
  });
}
