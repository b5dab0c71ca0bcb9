-- What every room stands on: timers, effects outside, the audit, live updates, commands done once, simulated time.
create schema if not exists platform;

create table platform.timer (
  key text primary key,
  kind text not null,
  due_at timestamptz not null,
  payload jsonb not null default '{}',
  attempts int not null default 0,
  last_error text,
  dead_at timestamptz
);
create index timer_due on platform.timer (due_at, key) where dead_at is null;

create table platform.outbox (
  id uuid primary key,
  kind text not null,
  payload jsonb not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts int not null default 0,
  last_error text,
  done_at timestamptz,
  dead_at timestamptz
);
create index outbox_due on platform.outbox (due_at) where done_at is null and dead_at is null;

-- Append-only. Entries are chained by hash once they are committed, by one sealer at a time.
create table platform.audit_entry (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  address text,
  request_id text not null,
  verb text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  position bigint unique,
  hash text
);
create index audit_unsealed on platform.audit_entry (seq) where hash is null;
create index audit_subject on platform.audit_entry (subject, seq);

create function platform.audit_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'the audit is append-only'; end if;
  if old.hash is not null
     or (new.seq, new.at, new.actor_kind, new.actor_id, new.actor_name, new.address, new.request_id, new.verb, new.subject, new.before, new.after)
        is distinct from
        (old.seq, old.at, old.actor_kind, old.actor_id, old.actor_name, old.address, old.request_id, old.verb, old.subject, old.before, old.after)
  then raise exception 'the audit is append-only'; end if;
  return new;
end $$;
create trigger audit_is_append_only before update or delete on platform.audit_entry
  for each row execute function platform.audit_is_append_only();

create table platform.live_event (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  resource text not null,
  subject text
);
create index live_event_order on platform.live_event (xid, seq);

create table platform.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  at timestamptz not null,
  status int,
  answer jsonb,
  primary key (actor, key)
);
create index idempotency_at on platform.idempotency (at);

create table platform.simulated_time (
  only_row boolean primary key default true check (only_row),
  now timestamptz not null
);

-- Mail to be handed to a server outside: written in the same transaction as its cause, handed over once.
create table platform.letter (
  id uuid primary key,
  key text not null unique,
  to_name text not null,
  to_address text not null,
  subject text not null,
  body text not null,
  html text not null,
  thread text,
  -- How a letter a person wrote differs from one of the house: copies, answers, files, what it refers to.
  manner jsonb not null default '{}',
  written_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'handing-over', 'sent', 'refused', 'unsure', 'given-up', 'taken-back', 'let-be')),
  leased_until timestamptz,
  attempts int not null default 0,
  last_error text,
  tried_at timestamptz,
  sent_at timestamptz
);
create index letter_due on platform.letter (due_at) where state in ('waiting', 'handing-over');
create index letter_list on platform.letter (state, id);
