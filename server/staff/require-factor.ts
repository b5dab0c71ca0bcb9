import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { staffApi } from "@kept/domain/staff/api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { forgetAccess } from "./store-access.ts";
import { factorRule, isFactorAsked, lackingFactor, putFactorRule } from "./store-factor-rule.ts";
import { factorsOf } from "./store-factors.ts";

/** Of which roles a second factor is asked, and who has none yet. */
export async function readFactorRule(work: Work): Promise<OutputOf<typeof staffApi.factorRule>> {
  return { ...(await factorRule(work)), lacking: await lackingFactor(work) };
}

/** Asks a second factor of roles: who has none is led to it at their next sign-in, and has the days given. */
export async function requireFactor(
  work: Work,
  { version, ...rule }: InputOf<typeof staffApi.requireFactor>,
): Promise<OutputOf<typeof staffApi.factorRule>> {
  const roles = [...new Set(rule.roles)].sort();
  const before = await factorRule(work);
  const put = before.version === version && (await putFactorRule(work, { ...rule, roles }, version));
  if (!put) throw refuse("factor-rule-changed-meanwhile");
  const { version: _, ...stood } = before;
  record(work, { verb: "staff.requireFactor", subject: "second-factor", before: stood, after: { ...rule, roles } });
  forgetAccess(work);
  changed(work, "second-factor-rule");
  return readFactorRule(work);
}

/** Refuses to take away the last factor of someone of whom one is asked. */
export async function keepOneFactor(work: Work, staffId: string, goes: "app" | "passkey"): Promise<void> {
  if (!(await isFactorAsked(work, staffId))) return;
  const { totpSince, passkeys } = await factorsOf(work, staffId);
  const left = goes === "app" ? passkeys.length : passkeys.length - 1 + (totpSince ? 1 : 0);
  if (left <= 0) throw refuse("second-factor-required");
}
