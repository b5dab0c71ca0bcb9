import { stoppedBy, unmet } from "@kept/domain/automation/holds.ts";
import { Trigger, type Rule } from "@kept/domain/automation/rule.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { hour, plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { attempt } from "../platform/attempt.ts";
import type { DueTimer } from "../platform/house.ts";
import type { Pending } from "../platform/pending.ts";
import { remembered } from "../platform/remembered.ts";
import { setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { onDuty } from "../staff/index.ts";
import { ticketOf } from "../tickets/index.ts";
import { doAct } from "./do-act.ts";
import { factsOf } from "./facts-of.ts";
import { insertRun, ranSince, ruleRows, type NewRun } from "./store.ts";

/** The rules whose acts a unit of work carries out, so that what these set off knows where it came from. */
const chains = new WeakMap<Pending, readonly string[]>();

/** Rules set off at one moment run in the order in which they were set off. */
let setOffSoFar = 0;

type Occasion = { when: Trigger; ticketId: string; clause?: string };

/** Lets the rules that wait for this run right after the transaction that it happened in. */
export async function setOff(work: Work, { when, ticketId, clause }: Occasion): Promise<void> {
  for (const rule of await rulesKnown(work)) {
    if (!rule.on || rule.when !== when) continue;
    const key = `automation:${String(++setOffSoFar).padStart(15, "0")}:${newId(work)}`;
    const payload = { ruleId: rule.id, when, ticketId, clause: clause ?? null, chain: chains.get(work.pending) ?? [] };
    setTimer(work, { key, kind: "automation", dueAt: work.now, payload });
  }
}

/** The rules as they stood less than a second ago. */
const rulesKnown = (work: Work): Promise<Rule[]> => remembered(work, "automation", () => ruleRows(work));

/** Runs one rule that was set off: looks at its conditions, does what it does, and writes down what became of it. */
export async function runRule(work: Work, { payload }: Pick<DueTimer, "payload">): Promise<void> {
  const rule = (await ruleRows(work)).find(({ id }) => id === payload["ruleId"]);
  if (!rule?.on) return;
  const when = Trigger.parse(payload["when"]);
  const ticketId = String(payload["ticketId"]);
  const chain = (payload["chain"] ?? []) as string[];
  const run = (more: Partial<NewRun> & Pick<NewRun, "outcome">) =>
    insertRun(work, { rule, when, ticketId, unmet: [], did: [], refusal: "", ...more });
  changed(work, "automation-runs", ticketId);
  changed(work, "automation-rules", rule.id);

  const clause = typeof payload["clause"] === "string" ? payload["clause"] : null;
  const missing = unmet(rule.conditions, await factsOf(work, { ticketId, clause, conditions: rule.conditions }));
  if (missing.length > 0) return run({ outcome: "not-met", unmet: missing });
  const stopped = stoppedBy(rule.id, chain, await ranSince(work, rule.id, ticketId, plus(work.now, -hour)));
  if (stopped) {
    await tellOfStop(work, rule, ticketId);
    return run({ outcome: stopped });
  }
  const tried = await attempt(work, () => actOn(work, rule, ticketId, chain));
  if ("refused" in tried) return run({ outcome: "refused", refusal: tried.refused.says("en") });
  return run({ outcome: "done", did: tried.done });
}

/** Does the acts of a rule in their order, in its own name; which of them changed something. */
async function actOn(work: Work, rule: Rule, ticketId: string, chain: readonly string[]): Promise<string[]> {
  const inItsName: Work = { ...work, by: { ...theHouse, kind: "house", id: null, name: rule.name } };
  const did: string[] = [];
  chains.set(work.pending, [...chain, rule.id]);
  try {
    for (const act of rule.acts)
      if (await doAct(inItsName, rule, await ticketOf(work, ticketId), act)) did.push(act.does);
  } finally {
    chains.delete(work.pending);
  }
  return did;
}

/** A rule that runs in circles was not meant so: whoever leads is told, once for each ticket. */
async function tellOfStop(work: Work, rule: Rule, ticketId: string): Promise<void> {
  const { number } = await ticketOf(work, ticketId);
  const to = [...(await onDuty(work, { role: "supervisor" })), ...(await onDuty(work, { role: "administrator" }))].map(
    ({ id }) => id,
  );
  await tell(work, {
    to,
    kind: "automation",
    about: { kind: "ticket", id: ticketId },
    says: text(
      `自動規則「${rule.name}」在 ${number} 上繞圈，已被停住。請檢查它的條件。`,
      `自动规则“${rule.name}”在 ${number} 上绕圈，已被停住。请检查它的条件。`,
      `The rule “${rule.name}” ran in circles on ${number} and was stopped. Please look at its conditions.`,
    ),
    onceKey: `automation-stopped:${rule.id}:${ticketId}`,
  });
}
