import type { Rehearsal, Run } from "@kept/domain/automation/api.ts";
import type { Rule, RuleFacts, Trigger } from "@kept/domain/automation/rule.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { row, rows, sql } from "../platform/db.ts";
import { newId, type Work } from "../platform/work.ts";

const columns = sql`r.id, r.name, r."on", r."when", r.conditions, r.acts, r.version, r.changed_at, r.changed_by_name`;

/** All rules in the order in which they were made. */
export const ruleRows = (work: Work) =>
  rows<Rule>(work, sql`select ${columns} from automation.rule r order by r.made_at, r.id`);

/** All rules with how often each ran since a moment. */
export const ruleRowsWithRuns = (work: Work, since: Instant) =>
  rows<Rule & { ran: number; lastRanAt: Instant | null }>(
    work,
    sql`
    select ${columns}, coalesce(d.ran, 0)::int as ran, d.last_ran_at
      from automation.rule r
      left join lateral (
        select count(*) filter (where at >= ${since}) as ran, max(at) as last_ran_at
          from automation.run where rule_id = r.id and outcome = 'done') d on true
     order by r.made_at, r.id`,
  );

/** One rule, held until the transaction ends. */
export const ruleHeld = (work: Work, id: string) =>
  row<Rule>(work, sql`select ${columns} from automation.rule r where r.id = ${id}::uuid for update`);

/** Another rule of this name. */
export const ruleNamed = (work: Work, name: string, except: string) =>
  row<{ id: string }>(work, sql`select id from automation.rule where name = ${name} and id <> ${except}::uuid`);

/** Writes a rule, a new one or over the one with this id. */
export async function writeRule(work: Work, rule: RuleFacts & { id: string; version: number }): Promise<void> {
  await sql`
    insert into automation.rule (id, name, "on", "when", conditions, acts, version, made_at, changed_at, changed_by_name)
    values (${rule.id}, ${rule.name}, ${rule.on}, ${rule.when}, ${JSON.stringify(rule.conditions)}::jsonb,
            ${JSON.stringify(rule.acts)}::jsonb, ${rule.version}, ${work.now}, ${work.now}, ${work.by.name})
    on conflict (id) do update
      set name = excluded.name, "on" = excluded."on", "when" = excluded."when", conditions = excluded.conditions,
          acts = excluded.acts, version = excluded.version, changed_at = excluded.changed_at,
          changed_by_name = excluded.changed_by_name`.execute(work.db);
}

export async function deleteRule(work: Work, id: string): Promise<void> {
  await sql`delete from automation.rule where id = ${id}::uuid`.execute(work.db);
}

/** What became of a rule that was set off. */
export type NewRun = Pick<Run, "ticketId" | "when" | "outcome" | "unmet" | "did" | "refusal"> & { rule: Rule };

export async function insertRun(work: Work, run: NewRun): Promise<void> {
  await sql`
    insert into automation.run (id, rule_id, rule_name, rule_version, ticket_id, "when", at, outcome, unmet, did, refusal)
    values (${newId(work)}, ${run.rule.id}, ${run.rule.name}, ${run.rule.version}, ${run.ticketId}, ${run.when}, ${work.now},
            ${run.outcome}, ${JSON.stringify(run.unmet)}::jsonb, ${run.did}::text[], ${run.refusal})`.execute(work.db);
}

/** How often a rule did something to a ticket since a moment. */
export async function ranSince(work: Work, ruleId: string, ticketId: string, since: Instant): Promise<number> {
  const found = await row<{ n: number }>(
    work,
    sql`
    select count(*)::int as n from automation.run
     where ticket_id = ${ticketId}::uuid and rule_id = ${ruleId}::uuid and outcome = 'done' and at > ${since}`,
  );
  return found?.n ?? 0;
}

/** A page of runs, the latest first; one more than asked when there is a next page. */
export const runRows = (
  work: Work,
  asked: { limit: number; after?: string | undefined; ruleId?: string | undefined; ticketId?: string | undefined },
) =>
  rows<Run>(
    work,
    sql`
    select u.id, u.rule_id, u.rule_name, u.rule_version, u.ticket_id, t.number as ticket_number, u."when", u.at, u.outcome,
           u.unmet, u.did, u.refusal
      from automation.run u join tickets.ticket t on t.id = u.ticket_id
     where (${asked.ruleId ?? null}::uuid is null or u.rule_id = ${asked.ruleId ?? null}::uuid)
       and (${asked.ticketId ?? null}::uuid is null or u.ticket_id = ${asked.ticketId ?? null}::uuid)
       and (${asked.after ?? null}::uuid is null or u.id < ${asked.after ?? null}::uuid)
     order by u.id desc limit ${asked.limit + 1}`,
  );

/** Something that would have set a rule off. */
export type Occasion = Rehearsal["tickets"][number] & { clause: string | null };

const eventOf: Partial<Record<Trigger, string>> = {
  "ticket.opened": "reported",
  "ticket.assigned": "assigned",
  "ticket.contacted": "contacted",
  "ticket.help-asked": "help-asked",
  "ticket.visit-decided": "visit-decided",
  "ticket.urgency-set": "urgency-set",
  "ticket.tagged": "tagged",
  "ticket.filled-in": "filled-in",
  "ticket.merged": "merged-in",
  "ticket.split-off": "split-from",
  "ticket.split-out": "split-out",
  "ticket.linked": "linked",
  "ticket.solved": "solved",
  "ticket.reopened": "reopened",
  "ticket.closed": "closed",
};

/** What happened since a moment that would have set a rule off, the latest first. */
export const occasionsSince = (work: Work, when: Trigger, since: Instant, limit: number): Promise<Occasion[]> =>
  eventOf[when]
    ? rows<Occasion>(
        work,
        sql`
        select t.id, t.number, t.customer_name, e.at, null as clause
          from tickets.ticket_event e join tickets.ticket t on t.id = e.ticket_id
         where e.at >= ${since} and e.what->>'kind' = ${eventOf[when]}
         order by e.at desc limit ${limit}`,
      )
    : rows<Occasion>(
        work,
        sql`
        select t.id, t.number, t.customer_name, a.fired_at as at, p.clause
          from promises.alarm a
          join promises.promise p on p.id = a.promise_id and p.subject_kind = 'ticket'
          join tickets.ticket t on t.id = p.subject_id::uuid
         where a.fired_at >= ${since} and a.key like ${when === "promise.broken" ? "breach%" : "warning%"}
         order by a.fired_at desc limit ${limit}`,
      );
