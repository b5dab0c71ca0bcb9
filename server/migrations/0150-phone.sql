-- The telephone: systems that tell of calls, what they told as it came, the calls read from it, hotline numbers, and who is at theirs.
create schema phone;

create table phone.source (
  id uuid primary key,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('signed', 'zammad', 'asterisk')),
  active boolean not null default true,
  asterisk jsonb,
  last_received_at timestamptz,
  skew_ms int,
  refused_at timestamptz,
  refused_why jsonb,
  linked_at timestamptz,
  link_fault text
);

-- What a source signs with, or the password of its manager interface. Sealed (server/platform/sealed.ts), as signatures are made anew with it; two hold at once while one is changed for another.
create table phone.secret (
  id uuid primary key,
  source_id uuid not null references phone.source,
  secret text not null,
  -- An address with the secret in it is found by this.
  secret_hash bytea not null,
  -- The first letters, by which people tell one from the other; the password of a manager interface is never shown.
  begins text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index secret_source on phone.secret (source_id) where ended_at is null;
create index secret_holds on phone.secret (secret_hash) where ended_at is null;

create table phone.line (
  id uuid primary key,
  number text not null,
  digits text not null unique,
  name text not null,
  rule jsonb not null,
  calendar_id uuid
);

create table phone.extension (
  id uuid primary key,
  value text not null unique,
  kind text not null check (kind in ('person', 'queue', 'machine')),
  staff_ids uuid[] not null default '{}'
);

-- What was told, as it came. Append-only; the same name from the same source is one event.
create table phone.event (
  seq bigint generated always as identity primary key,
  source_id uuid not null references phone.source,
  name text not null,
  call_key text not null,
  received_at timestamptz not null,
  occurred_at timestamptz not null,
  event jsonb not null,
  unique (source_id, name)
);
create index event_call on phone.event (source_id, call_key);

create function phone.event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what a telephone system told is append-only';
end $$;
create trigger event_is_append_only before update or delete on phone.event
  for each row execute function phone.event_is_append_only();

-- A call as it is read from what was told; derived, and can be read anew.
create table phone.call (
  id uuid primary key,
  source_id uuid not null references phone.source,
  call_key text not null,
  direction text not null default 'in',
  from_number text not null default '',
  from_digits text,
  from_name text,
  to_number text not null default '',
  line_id uuid references phone.line on delete set null,
  queue text,
  parent_key text,
  begun_at timestamptz not null,
  ring_at timestamptz,
  answered_at timestamptz,
  ended_at timestamptz,
  ring_ms int,
  wait_ms int,
  talk_ms int,
  state text not null,
  outcome text,
  swept_at timestamptz,
  rung_ids uuid[] not null default '{}',
  answered_by uuid references staff.person,
  answered_name text,
  transfers int not null default 0,
  recording_url text,
  customer_id uuid references customers.customer,
  contact_id uuid references customers.contact,
  -- Of the rooms above; told by them.
  ticket_id uuid,
  arrival_id uuid,
  allowed_ms int,
  allowed_says jsonb,
  verdict text not null,
  -- Since when 3.2a was owed, as far as it was.
  owed_since timestamptz,
  clock text not null,
  unique (source_id, call_key)
);
create index call_list on phone.call (begun_at, id);
create index call_running on phone.call (begun_at) where state <> 'over';
create index call_customer on phone.call (customer_id, begun_at) where customer_id is not null;
create index call_ticket on phone.call (ticket_id) where ticket_id is not null;
create index call_from on phone.call (from_digits, begun_at) where from_digits is not null;

create table phone.presence (
  staff_id uuid primary key references staff.person,
  presence text not null check (presence in ('available', 'wrap-up', 'break', 'away')),
  since timestamptz not null,
  by text not null check (by in ('hand', 'pbx'))
);
