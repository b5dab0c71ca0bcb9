-- The hotline desk: calls, what was typed in them, and what happened step by step.
create schema intake;

create table intake.call (
  id uuid primary key,
  operator_id uuid,
  operator_name text not null,
  line text not null default '',
  channel text not null default 'phone',
  -- What came in, where it is no telephone call.
  arrival_id uuid references arrivals.arrival,
  -- The telephone call it goes with, where a telephone system told of it.
  phone_call_id uuid,
  received_at timestamptz not null,
  begun_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'parked', 'finished')),
  version int not null default 1,
  saved_at timestamptz not null,
  draft jsonb not null,
  customer_id uuid references customers.customer,
  promised_at timestamptz,
  promise_due_at timestamptz,
  ticket_id uuid references tickets.ticket,
  ticket_number text,
  joined boolean not null default false,
  outcome text,
  finished_at timestamptz
);
create index call_running on intake.call (operator_id, begun_at) where finished_at is null;
create index call_parked on intake.call (begun_at) where state = 'parked';
create unique index call_arrival on intake.call (arrival_id) where arrival_id is not null and finished_at is null;
create unique index call_phone on intake.call (phone_call_id, operator_id) where phone_call_id is not null;
create index call_ticket on intake.call (ticket_id) where ticket_id is not null;
create index call_followed on intake.call (operator_id, ticket_id) where ticket_id is not null;
create index call_customer on intake.call (customer_id, begun_at) where customer_id is not null;

-- Append-only: the steps of each call with their times, and what was done in them.
create table intake.call_event (
  seq bigint generated always as identity primary key,
  call_id uuid not null references intake.call,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null
);
create index call_event_call on intake.call_event (call_id, seq);

create function intake.event_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'what happened in a call is append-only';
end $$;
create trigger event_is_append_only before update or delete on intake.call_event
  for each row execute function intake.event_is_append_only();
