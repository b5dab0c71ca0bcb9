import type { ClauseId } from "@kept/domain/charter/clause.ts";
import type { PromiseReading } from "@kept/domain/promises/api.ts";
import type { PromiseEvent, PromiseTerms } from "@kept/domain/promises/promise.ts";
import { readPromise } from "@kept/domain/promises/read-promise.ts";
import { rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

export type ListAsked = {
  limit: number;
  after?: string | undefined;
  state: "open" | "overdue" | "kept" | "broken" | "released";
  clause?: ClauseId | undefined;
  customerId?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  mine?: boolean | undefined;
};

type Row = PromiseTerms & {
  id: string;
  subjectKind: string;
  subjectId: string;
  customerId: string | null;
  customerName: string | null;
  clauseTitle: PromiseReading["clauseTitle"];
  debtorStaffId: string | null;
  debtorDepartment: string | null;
  debtorName: string | null;
  events: { at: string; by_id: string | null; by_name: string; kind: string; facts: object }[] | null;
  listedAt: string;
};

/** What a list shows of promises; `from` are the promises themselves, named p. */
const shape = (work: Work, from = sql`promises.promise`) => sql`
  select p.id, p.clause, p.clause_version, p.subject_kind, p.subject_id, p.customer_id, c.name as customer_name,
         p.debtor_staff_id, p.debtor_department, coalesce(s.name, d.name ->> ${work.by.language}) as debtor_name,
         v.clause -> 'texts' -> 'title' as clause_title,
         p.begun_by, p.started_at, p.budget_ms, p.fixed_due_at, p.calendar, p.warnings, p.ladder,
         (select jsonb_agg(jsonb_build_object('at', e.at, 'by_id', e.by_id, 'by_name', e.by_name, 'kind', e.kind, 'facts', e.facts) order by e.seq)
            from promises.promise_event e where e.promise_id = p.id) as events,
         coalesce(p.ended_at, p.due_at, 'infinity'::timestamptz)::text as listed_at
    from ${from} p
    left join customers.customer c on c.id = p.customer_id
    left join staff.person s on s.id = p.debtor_staff_id
    left join staff.department d on d.code = p.debtor_department
    join charter.clause_version v on v.clause_id = p.clause and v.version = p.clause_version`;

/** Promises about one thing, in the order in which they were made. */
export const readingsOn = async (work: Work, kind: string, id: string): Promise<PromiseReading[]> =>
  readingsFrom(
    work,
    await rows<Row>(
      work,
      sql`${shape(work)} where p.subject_kind = ${kind} and p.subject_id = ${id} order by p.started_at, p.clause`,
    ),
  );

/** One promise as it stands. */
export const readingById = async (work: Work, id: string): Promise<PromiseReading | undefined> =>
  readingsFrom(work, await rows<Row>(work, sql`${shape(work)} where p.id = ${id}`))[0];

/** Several promises as they stand, in the order asked for. */
export const readingsByIds = async (work: Work, ids: readonly string[]): Promise<PromiseReading[]> =>
  readingsFrom(work, await rows<Row>(work, sql`${shape(work)} where p.id = any(${[...ids]}::uuid[])`)).sort(
    (a, b) => ids.indexOf(a.id) - ids.indexOf(b.id),
  );

/** A page of promises: open ones by their due moment, ended ones newest first. */
export async function listReadings(
  work: Work,
  asked: ListAsked,
): Promise<{ rows: PromiseReading[]; next: string | null }> {
  const found = await rows<Row>(work, listQuery(work, asked));
  const page = found.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    rows: readingsFrom(work, page),
    next: found.length > page.length && last ? `${last.listedAt}|${last.id}` : null,
  };
}

/** The query behind a page of the list; one row more than asked tells whether there is a next page. */
export function listQuery(work: Work, asked: ListAsked) {
  const open = asked.state === "open" || asked.state === "overdue";
  const [, afterAt, afterId] = /^([\d :.+-]+|infinity)\|([\da-f-]{36})$/.exec(asked.after ?? "") ?? [];
  const order = open ? sql`coalesce(p.due_at, 'infinity'), p.id` : sql`p.ended_at desc, p.id desc`;
  // The page is cut before the names are joined, so that it is read along an index.
  const page = sql`(select p.* from promises.promise p
     where ${stateIs(work, asked.state)}
       ${asked.clause ? sql`and p.clause = ${asked.clause}` : sql``}
       ${asked.customerId ? sql`and p.customer_id = ${asked.customerId}` : sql``}
       ${asked.subjectKind ? sql`and p.subject_kind = ${asked.subjectKind}` : sql``}
       ${asked.subjectId ? sql`and p.subject_id = ${asked.subjectId}` : sql``}
       ${asked.mine ? sql`and (p.debtor_staff_id = ${work.by.id}::uuid or (p.debtor_staff_id is null and p.debtor_department = (select department_code from staff.person where id = ${work.by.id}::uuid)))` : sql``}
       ${afterAt && afterId ? after(open, afterAt, afterId) : sql``}
     order by ${order}
     limit ${asked.limit + 1})`;
  return sql<Row>`${shape(work, page)} order by ${order}`;
}

function stateIs(work: Work, state: ListAsked["state"]) {
  if (state === "open") return sql`p.ended_at is null`;
  if (state === "overdue") return sql`p.ended_at is null and coalesce(p.due_at, 'infinity') <= ${work.now}`;
  return sql`p.ended_at is not null and p.state = ${state}`;
}

const after = (open: boolean, at: string, id: string) =>
  open
    ? sql`and (coalesce(p.due_at, 'infinity'), p.id) > (${at}::timestamptz, ${id}::uuid)`
    : sql`and (p.ended_at, p.id) < (${at}::timestamptz, ${id}::uuid)`;

function readingsFrom(work: Work, found: readonly Row[]): PromiseReading[] {
  return found.map((one) => {
    const events = (one.events ?? []).map(
      ({ at, by_id, by_name, kind, facts }) =>
        ({ ...facts, kind, at: new Date(at).toISOString(), byId: by_id, byName: by_name }) as PromiseEvent,
    );
    const { state, verdict, dueAt, endedAt, usedMs, remainingMs } = readPromise(one, events, work.now);
    const { id, clause, clauseVersion, clauseTitle, customerId, startedAt, budgetMs, warnings } = one;
    return {
      id,
      clause,
      clauseVersion,
      clauseTitle,
      customerId,
      startedAt,
      budgetMs,
      warnings,
      subject: { kind: one.subjectKind, id: one.subjectId },
      customerName: one.customerName ?? "",
      debtor: { staffId: one.debtorStaffId, departmentCode: one.debtorDepartment },
      debtorName: one.debtorName ?? "",
      state,
      verdict,
      dueAt,
      endedAt,
      usedMs,
      remainingMs,
    };
  });
}
