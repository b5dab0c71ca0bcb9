import type { InputOf } from "@kept/domain/kit/api.ts";
import type { automationApi } from "@kept/domain/automation/api.ts";
import { refuse } from "@kept/domain/automation/reasons.ts";
import type { Rule } from "@kept/domain/automation/rule.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { forget } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { deleteRule, ruleHeld, ruleNamed, writeRule } from "./store.ts";

/** Writes a rule: a new one with version 0, else over the version it was read in. */
export async function putRule(work: Work, asked: InputOf<typeof automationApi.put>): Promise<Rule> {
  const before = await ruleHeld(work, asked.id);
  if ((before?.version ?? 0) !== asked.version)
    throw before ? refuse("rule-changed-meanwhile", {}, { stands: before }) : refuse("rule-unknown");
  if (await ruleNamed(work, asked.name, asked.id)) throw refuse("rule-name-taken", { name: asked.name });
  if (!asked.when.startsWith("promise.") && asked.conditions.some(({ fact }) => fact === "clause"))
    throw refuse("rule-needs-clause-of-promise");
  await writeRule(work, { ...asked, version: asked.version + 1 });
  const after = await ruleHeld(work, asked.id);
  if (!after) throw refuse("rule-unknown");
  noted(work, "automation.put", asked.id, before, after);
  return after;
}

/** Deletes a rule; what it did stays on record. */
export async function removeRule(work: Work, { id }: { id: string }): Promise<null> {
  const before = await ruleHeld(work, id);
  if (!before) throw refuse("rule-unknown");
  await deleteRule(work, id);
  noted(work, "automation.remove", id, before, undefined);
  return null;
}

function noted(work: Work, verb: string, id: string, before: Rule | undefined, after: Rule | undefined): void {
  record(work, { verb, subject: `automation-rule:${id}`, before, after });
  forget(work, "automation");
  changed(work, "automation-rules", id);
}
