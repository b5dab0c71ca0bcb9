-- Tickets: what happened to each, and where it stands because of that.
create schema tickets;

create table tickets.ticket (
  id uuid primary key,
  number text not null unique,
  version int not null default 1,
  customer_id uuid not null references customers.customer,
  customer_name text not null,
  site_id uuid,
  contact_id uuid,
  reporter jsonb not null,
  channel text not null,
  received_at timestamptz not null,
  opened_at timestamptz not null,
  machine_text text not null,
  fault_text text not null,
  error_text text,
  since text,
  people_stopped int,
  symptom_codes text[] not null default '{}',
  urgency text not null,
  urgency_reason text,
  language text not null,
  call_id uuid,
  tags text[] not null default '{}',
  -- Where it stands: derived from ticket_event, kept for lists, and rebuildable from it.
  state text not null default 'reported',
  held_state text,
  engineer_id uuid references staff.person,
  engineer_name text,
  first_contact_at timestamptz,
  waiting_for text,
  visit_needed boolean,
  fault_record jsonb,
  solved_at timestamptz,
  closed_at timestamptz,
  changed_at timestamptz not null,
  -- The next clock on it, taken from the promises; the end of time when nothing is owed.
  next_due_at timestamptz not null default '9999-12-31 00:00:00+00',
  next_clause text,
  next_started_at timestamptz,
  words tsvector not null
);
create index ticket_open_by_clock on tickets.ticket (next_due_at, id) where closed_at is null;
create index ticket_open_by_engineer on tickets.ticket (engineer_id, next_due_at, id) where closed_at is null;
create index ticket_open_unassigned on tickets.ticket (next_due_at, id) where closed_at is null and engineer_id is null;
create index ticket_open_by_customer on tickets.ticket (customer_id) where closed_at is null;
create index ticket_newest on tickets.ticket (received_at, id);
create index ticket_by_customer on tickets.ticket (customer_id, received_at, id);
create index ticket_by_engineer on tickets.ticket (engineer_id, received_at, id);
create index ticket_words on tickets.ticket using gin (words) with (fastupdate = off);

-- Append-only. The order of a ticket's events is the order of `seq`, because each is added under the ticket's lock.
create table tickets.ticket_event (
  seq bigint generated always as identity primary key,
  id uuid not null,
  ticket_id uuid not null references tickets.ticket,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null
);
create index ticket_event_ticket on tickets.ticket_event (ticket_id, seq);

create function tickets.event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what happened to a ticket is append-only';
end $$;
create trigger event_is_append_only before update or delete on tickets.ticket_event
  for each row execute function tickets.event_is_append_only();

create table tickets.help_request (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  asked_at timestamptz not null,
  asked_by uuid,
  asked_by_name text not null,
  why text not null,
  acknowledge_by timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  acknowledged_by_name text,
  act_by timestamptz not null,
  acted_at timestamptz,
  acted_by uuid,
  acted_text text
);
create index help_request_waiting on tickets.help_request (act_by, id) where acted_at is null;
create index help_request_ticket on tickets.help_request (ticket_id, asked_at);

-- The next number within a year, from a sequence made at its first use, so that no row is fought over; gaps are allowed.
create function tickets.next_number(year int) returns text language plpgsql as $$
declare
  name text := format('tickets.number_%s', year);
  count text;
begin
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(7350080, year);
    execute format('create sequence if not exists %s', name);
  end if;
  count := nextval(name::regclass)::text;
  return format('F-%s-%s', year, lpad(count, greatest(6, length(count)), '0'));
end $$;

-- Who has a ticket open in which tab. Only worth anything this minute, so it is not logged; `seen_at` is the real clock, in simulated time too.
create unlogged table tickets.presence (
  tab_id uuid primary key,
  ticket_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  writing boolean not null
);
create index presence_ticket on tickets.presence (ticket_id);
