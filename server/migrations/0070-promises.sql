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
-- PostgreSQL 15 does not take the statistics of an index over a part; without them it expects a third of the promises to be overdue.
create statistics promises.promise_due on (coalesce(due_at, 'infinity')) from promises.promise;
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

-- What the board counts, so that it costs the same whatever the house has promised: how many of a clause run, and how
-- many were kept and broken in each quarter of an hour. Changes are only ever added, so that nobody waits for a count;
-- now and then one of those who add gathers them.
create table promises.tally (
  clause text not null,
  -- 'running', 'kept', 'kept-by-pauses', 'broken' (and ended).
  figure text not null,
  -- The beginning of its quarter of an hour; what runs has none.
  at timestamptz not null,
  n bigint not null,
  primary key (clause, figure, at)
);
create table promises.tally_change (
  clause text not null,
  figure text not null,
  at timestamptz not null,
  n bigint not null
);

create function promises.figures(state text, ended_at timestamptz, broken_at timestamptz, kept_by_pauses boolean)
returns table (figure text, at timestamptz) language sql immutable as $$
  select 'running', '-infinity'::timestamptz where ended_at is null
  union all
  select f.figure, date_bin('15 minutes', f.at, '2000-01-01 00:00:00+00')
    from (values ('kept', ended_at, state = 'kept'),
                 ('kept-by-pauses', ended_at, state = 'kept' and kept_by_pauses),
                 ('broken', broken_at, broken_at is not null)) as f(figure, at, counts)
   where ended_at is not null and f.counts
$$;

create function promises.gather_counts() returns void language plpgsql as $$
begin
  if pg_try_advisory_xact_lock(7350070) then
    with gone as (delete from promises.tally_change returning *)
    insert into promises.tally
    select clause, figure, at, sum(n) from gone group by 1, 2, 3 having sum(n) <> 0
    on conflict (clause, figure, at) do update set n = tally.n + excluded.n;
  end if;
end $$;

create function promises.count_changes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into promises.tally_change
    select p.clause, f.figure, f.at, count(*)
      from after p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into promises.tally_change
    select p.clause, f.figure, f.at, -count(*)
      from before p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f group by 1, 2, 3;
  end if;
  if random() < 0.002 then
    perform promises.gather_counts();
  end if;
  return null;
end $$;
create trigger count_made after insert on promises.promise
  referencing new table as after for each statement execute function promises.count_changes();
create trigger count_changed after update on promises.promise
  referencing old table as before new table as after for each statement execute function promises.count_changes();
create trigger count_gone after delete on promises.promise
  referencing old table as before for each statement execute function promises.count_changes();
