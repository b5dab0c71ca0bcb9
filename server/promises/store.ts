import type { ClauseId } from "@kept/domain/charter/clause.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Debtor, PromiseEvent, PromiseTerms, Subject } from "@kept/domain/promises/promise.ts";
import type { ToldAlarm } from "@kept/domain/promises/trace.ts";
import { row, rows, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** A promise with all that happened to it. */
export type KeptPromise = {
  id: string;
  subject: Subject;
  customerId: string | null;
  debtor: Debtor;
  terms: PromiseTerms;
  events: PromiseEvent[];
  alarms: ToldAlarm[];
};

/** What is derived from it and stored for lists and timers. */
export type Projection = {
  state: string;
  dueAt: Instant | null;
  endedAt: Instant | null;
  brokenAt: Instant | null;
  keptByPauses: boolean;
  nextAlarmAt: Instant | null;
};

type Row = PromiseTerms & {
  id: string;
  subjectKind: string;
  subjectId: string;
  customerId: string | null;
  debtorStaffId: string | null;
  debtorDepartment: string | null;
  events: { at: string; by_id: string | null; by_name: string; kind: string; facts: object }[] | null;
  alarms:
    | {
        key: string;
        fired_at: string;
        told: ToldAlarm["told"];
        climbed: boolean;
        answered_at: string | null;
        answered_by: string | null;
      }[]
    | null;
};

const whole = sql`
  select p.id, p.clause, p.clause_version, p.subject_kind, p.subject_id, p.customer_id, p.debtor_staff_id,
         p.debtor_department, p.begun_by, p.started_at, p.budget_ms, p.fixed_due_at, p.calendar, p.warnings, p.ladder,
         (select jsonb_agg(jsonb_build_object('at', e.at, 'by_id', e.by_id, 'by_name', e.by_name, 'kind', e.kind, 'facts', e.facts) order by e.seq)
            from promises.promise_event e where e.promise_id = p.id) as events,
         (select jsonb_agg(jsonb_build_object('key', a.key, 'fired_at', a.fired_at, 'told', a.told, 'climbed', a.climbed, 'answered_at', a.answered_at, 'answered_by', a.answered_by) order by a.fired_at, a.due_at, a.key desc)
            from promises.alarm a where a.promise_id = p.id) as alarms
    from promises.promise p`;

/** One promise with its history, held against others until the transaction ends. */
export const promiseHeld = async (work: Work, id: string): Promise<KeptPromise | undefined> =>
  wholeFrom(await row<Row>(work, sql`${whole} where p.id = ${id} for update of p`));

/** Several of them, in the order asked for; those that someone else holds are left out. */
export const promisesHeldIfFree = async (work: Work, ids: readonly string[]): Promise<KeptPromise[]> => {
  const found = await rows<Row>(work, sql`${whole} where p.id = any(${[...ids]}::uuid[]) for update of p skip locked`);
  return found.map(promiseFrom).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};

/** The names of customers by id. */
export async function customerNames(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await rows<{ id: string; name: string }>(
    work,
    sql`select id, name from customers.customer where id = any(${[...ids]}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Promises of a clause begun since a moment, the latest first. */
export const promisesSince = async (
  work: Work,
  clause: ClauseId,
  since: Instant,
  limit: number,
): Promise<KeptPromise[]> => {
  const found = await rows<Row>(
    work,
    sql`${whole} where p.clause = ${clause} and p.started_at >= ${since} order by p.started_at desc limit ${limit}`,
  );
  return found.map(promiseFrom);
};

/** Promises that run, or ran, by a calendar: the open ones, or those begun since a moment, the latest first. */
export const promisesByCalendar = async (
  work: Work,
  calendarId: string,
  which: "open" | { since: Instant },
  limit: number,
): Promise<KeptPromise[]> => {
  const narrowed = which === "open" ? sql`p.ended_at is null` : sql`p.started_at >= ${which.since}`;
  const found = await rows<Row>(
    work,
    sql`${whole} where p.calendar ->> 'id' = ${calendarId} and ${narrowed} order by p.started_at desc limit ${limit}`,
  );
  return found.map(promiseFrom);
};

/** One promise with its history. */
export const promiseById = async (work: Work, id: string): Promise<KeptPromise | undefined> =>
  wholeFrom(await row<Row>(work, sql`${whole} where p.id = ${id}`));

/** The open promise of a clause on a subject, the latest begun, held until the transaction ends. */
export const openPromiseHeld = async (
  work: Work,
  clause: ClauseId,
  subject: Subject,
): Promise<KeptPromise | undefined> =>
  wholeFrom(
    await row<Row>(
      work,
      sql`${whole} where p.clause = ${clause} and p.subject_kind = ${subject.kind} and p.subject_id = ${subject.id}
            and p.ended_at is null order by p.started_at desc limit 1 for update of p`,
    ),
  );

/** A page of promises by id, for rebuilding what is derived. */
export const promisesAfter = async (
  work: Work,
  after: string,
  limit: number,
): Promise<(KeptPromise & { projection: Projection })[]> => {
  const found = await rows<Row & Projection>(
    work,
    sql`select w.*, q.state, q.due_at, q.ended_at, q.broken_at, q.kept_by_pauses, q.next_alarm_at
          from (${whole} where p.id > ${after}::uuid order by p.id limit ${limit}) w
          join promises.promise q on q.id = w.id order by w.id`,
  );
  return found.map((one) => {
    const { state, dueAt, endedAt, brokenAt, keptByPauses, nextAlarmAt } = one;
    return { ...promiseFrom(one), projection: { state, dueAt, endedAt, brokenAt, keptByPauses, nextAlarmAt } };
  });
};

export type NewPromise = Omit<KeptPromise, "alarms"> & { projection: Projection };

/** Inserts promises and what happened to them at once, in one statement; those made before are left as they are. Returns the ids that are new. */
export async function insertPromises(work: Work, promises: readonly NewPromise[]): Promise<string[]> {
  const json = JSON.stringify(
    promises.map(({ id, customerId, terms, subject, debtor, projection, events }) => ({
      id,
      customerId,
      events: events.map(eventRow),
      ...terms,
      ...projection,
      subjectKind: subject.kind,
      subjectId: subject.id,
      debtorStaffId: debtor.staffId ?? null,
      debtorDepartment: debtor.departmentCode ?? null,
    })),
  );
  const inserted = await rows<{ id: string }>(
    work,
    sql`
      with asked as (select * from jsonb_to_recordset(${json}::jsonb) as p(id uuid, clause text, "clauseVersion" int, "subjectKind" text, "subjectId" text,
        "customerId" uuid, "debtorStaffId" uuid, "debtorDepartment" text, "begunBy" jsonb, "startedAt" timestamptz, "budgetMs" bigint,
        "fixedDueAt" timestamptz, calendar jsonb, warnings float8[], ladder jsonb, state text, "dueAt" timestamptz, "endedAt" timestamptz,
        "brokenAt" timestamptz, "keptByPauses" boolean, "nextAlarmAt" timestamptz, events jsonb)),
      made as (
      insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, customer_id, debtor_staff_id, debtor_department,
        begun_by, started_at, budget_ms, fixed_due_at, calendar, warnings, ladder, state, due_at, ended_at, broken_at, kept_by_pauses, next_alarm_at)
      select p.id, p.clause, p."clauseVersion", p."subjectKind", p."subjectId", p."customerId", p."debtorStaffId", p."debtorDepartment",
        p."begunBy", p."startedAt", p."budgetMs", p."fixedDueAt", nullif(p.calendar, 'null'::jsonb), p.warnings, p.ladder, p.state, p."dueAt", p."endedAt",
        p."brokenAt", p."keptByPauses", p."nextAlarmAt"
      from asked p
      on conflict (subject_kind, subject_id, clause, started_at) do nothing
      returning id),
      happened as (
      insert into promises.promise_event (promise_id, at, by_id, by_name, kind, facts)
      select a.id, e.at, e."byId", e."byName", e.kind, e.facts
        from made join asked a using (id)
       cross join lateral jsonb_to_recordset(a.events) as e(at timestamptz, "byId" uuid, "byName" text, kind text, facts jsonb))
      select id from made`,
  );
  return inserted.map(({ id }) => id);
}

/** The id of a promise made before under the same clause, on the same subject, at the same moment. */
export const madeBefore = (work: Work, clause: ClauseId, subject: Subject, startedAt: Instant) =>
  row<{ id: string }>(
    work,
    sql`select id from promises.promise where clause = ${clause} and subject_kind = ${subject.kind} and subject_id = ${subject.id} and started_at = ${startedAt}`,
  );

/** What is new about a promise: events, alarms that went off, a new debtor. */
export type Fresh = {
  readonly events?: readonly PromiseEvent[];
  readonly alarms?: readonly (ToldAlarm & { dueAt: Instant })[];
  readonly debtor?: Debtor;
};

/** A promise's change: what is new about it, and what was derived with it. */
export type Change = { readonly id: string; readonly fresh: Fresh; readonly now: Projection };

/** Adds what is new to promises and stores what was derived from them, in one statement. */
export async function writeChanges(work: Work, changes: readonly Change[]): Promise<void> {
  const json = JSON.stringify(
    changes.map(({ id, fresh: { events = [], alarms = [], debtor }, now }) => ({
      id,
      events: events.map(eventRow),
      alarms,
      handedOver: debtor !== undefined,
      debtorStaffId: debtor?.staffId ?? null,
      debtorDepartment: debtor?.departmentCode ?? null,
      ...now,
    })),
  );
  await sql`
    with asked as (select * from jsonb_to_recordset(${json}::jsonb) as c(id uuid, events jsonb, alarms jsonb, "handedOver" boolean,
        "debtorStaffId" uuid, "debtorDepartment" text, state text, "dueAt" timestamptz, "endedAt" timestamptz, "brokenAt" timestamptz,
        "keptByPauses" boolean, "nextAlarmAt" timestamptz)),
    happened as (
      insert into promises.promise_event (promise_id, at, by_id, by_name, kind, facts)
      select c.id, e.at, e."byId", e."byName", e.kind, e.facts from asked c cross join lateral
        jsonb_to_recordset(c.events) as e(at timestamptz, "byId" uuid, "byName" text, kind text, facts jsonb)),
    sounded as (
      insert into promises.alarm (promise_id, key, due_at, fired_at, told, climbed)
      select c.id, a.key, a."dueAt", a."firedAt", a.told, a.climbed from asked c cross join lateral
        jsonb_to_recordset(c.alarms) as a(key text, "dueAt" timestamptz, "firedAt" timestamptz, told jsonb, climbed boolean)
          on conflict do nothing)
    update promises.promise p
       set state = c.state, due_at = c."dueAt", ended_at = c."endedAt", broken_at = c."brokenAt",
           kept_by_pauses = c."keptByPauses", next_alarm_at = c."nextAlarmAt",
           debtor_staff_id = case when c."handedOver" then c."debtorStaffId" else p.debtor_staff_id end,
           debtor_department = case when c."handedOver" then c."debtorDepartment" else p.debtor_department end
      from asked c where p.id = c.id`.execute(work.db);
}

function eventRow({ at, byId, byName, kind, ...facts }: PromiseEvent) {
  return { at, byId, byName, kind, facts };
}

/** Marks rungs of a promise as answered. */
export async function answerRungs(work: Work, promiseId: string, keys: readonly string[], by: string): Promise<void> {
  await sql`
    update promises.alarm set answered_at = ${work.now}, answered_by = ${by}
     where promise_id = ${promiseId} and key = any(${keys}::text[]) and answered_at is null`.execute(work.db);
}

/** The promise and rung a notice was told because of. */
export const rungOfNotice = (work: Work, noticeId: string) =>
  row<{ because: { promiseId: string; rung: number } | null }>(
    work,
    sql`select because from notices.notice where id = ${noticeId}`,
  );

function wholeFrom(found: Row | undefined): KeptPromise | undefined {
  return found && promiseFrom(found);
}

function promiseFrom(found: Row): KeptPromise {
  const { id, subjectKind, subjectId, customerId, debtorStaffId, debtorDepartment, events, alarms, ...terms } = found;
  const moment = (text: string) => new Date(text).toISOString();
  return {
    id,
    subject: { kind: subjectKind, id: subjectId },
    customerId,
    debtor: { staffId: debtorStaffId, departmentCode: debtorDepartment },
    terms: {
      clause: terms.clause,
      clauseVersion: terms.clauseVersion,
      startedAt: terms.startedAt,
      begunBy: terms.begunBy,
      budgetMs: terms.budgetMs,
      fixedDueAt: terms.fixedDueAt,
      calendar: terms.calendar,
      warnings: terms.warnings,
      ladder: terms.ladder,
    },
    events: (events ?? []).map(
      (event) =>
        ({
          ...event.facts,
          kind: event.kind,
          at: moment(event.at),
          byId: event.by_id,
          byName: event.by_name,
        }) as PromiseEvent,
    ),
    alarms: (alarms ?? []).map((alarm) => ({
      key: alarm.key,
      firedAt: moment(alarm.fired_at),
      told: alarm.told,
      climbed: alarm.climbed,
      answeredAt: alarm.answered_at && moment(alarm.answered_at),
      answeredBy: alarm.answered_by,
    })),
  };
}
