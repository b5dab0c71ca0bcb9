-- Promises: what was promised, what happened to it, and whom its running out was told to.
create schema promises;

create table promises.promise (
  id uuid primary key,
  clause text not null,
  clause_version int not null,
  subject_kind text not null,
  subject_id text not null,
  customer_id uuid references customers.customer,
  debtor_staff_id uuid references staff.person,
  debtor_department text references staff.department,
  begun_by jsonb not null,
  started_at timestamptz not null,
  budget_ms bigint,
  fixed_due_at timestamptz,
  -- The calendar, warnings and ladder as they were when it was made.
  calendar jsonb,
  warnings float8[] not null,
  ladder jsonb not null,
  -- Derived from the above and from promise_event, kept for lists and timers, and rebuildable.
  state text not null,
  due_at timestamptz,
  ended_at timestamptz,
  broken_at timestamptz,
  kept_by_pauses boolean not null default false,
  next_alarm_at timestamptz,
  unique (subject_kind, subject_id, clause, started_at)
);
-- What is never due comes last.
create index promise_open on promises.promise (coalesce(due_at, 'infinity'), id) where ended_at is null;
create index promise_open_clause on promises.promise (clause, coalesce(due_at, 'infinity'), id) where ended_at is null;
create index promise_open_debtor on promises.promise (debtor_staff_id, coalesce(due_at, 'infinity'), id) where ended_at is null;
create index promise_customer on promises.promise (customer_id, started_at);
-- Few run by a calendar; what a change of it would mean is read along these.
create index promise_calendar on promises.promise ((calendar ->> 'id'), started_at) where calendar is not null;
create index promise_calendar_open on promises.promise ((calendar ->> 'id'), started_at) where calendar is not null and ended_at is null;
create index promise_ended on promises.promise (ended_at, id) where ended_at is not null;
create index promise_broken on promises.promise (broken_at) where broken_at is not null;

-- Append-only.
create table promises.promise_event (
  seq bigint generated always as identity primary key,
  promise_id uuid not null references promises.promise,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  kind text not null,
  facts jsonb not null
);
create index promise_event_promise on promises.promise_event (promise_id, seq);

create function promises.event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to a promise is append-only';
end $$;
create trigger event_is_append_only before update or delete on promises.promise_event
  for each row execute function promises.event_is_append_only();

create table promises.alarm (
  promise_id uuid not null references promises.promise,
  key text not null,
  due_at timestamptz not null,
  fired_at timestamptz not null,
  told jsonb not null default '[]',
  -- Told before its own time, because nobody answered the rung below.
  climbed boolean not null default false,
  answered_at timestamptz,
  answered_by text,
  primary key (promise_id, key)
);
