import type { HouseRulesVersion } from "@kept/domain/charter/house-rules.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Every version somebody made, the newest first. */
export const houseRulesVersions = (work: Work) =>
  rows<HouseRulesVersion>(
    work,
    sql`select version, rules, holds_from, made_at, made_by_name, why from charter.house_rules_version order by version desc`,
  );

/** Adds a version; undefined when somebody else added that version. */
export const insertHouseRules = (
  work: Work,
  { version, rules, holdsFrom, why }: Pick<HouseRulesVersion, "version" | "rules" | "holdsFrom" | "why">,
) =>
  row<{ version: number }>(
    work,
    sql`
      insert into charter.house_rules_version (version, rules, holds_from, made_at, made_by, made_by_name, why)
      values (${version}, ${JSON.stringify(rules)}::jsonb, ${holdsFrom}, ${work.now}, ${work.by.id}::uuid, ${work.by.name}, ${why})
      on conflict do nothing returning version`,
  );
