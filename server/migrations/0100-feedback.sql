-- Call backs after a fault is solved, and complaints about conduct.
create schema feedback;

create table feedback.call_back (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  customer_id uuid not null references customers.customer,
  zone text not null,
  made_at timestamptz not null,
  next_at timestamptz not null,
  attempts int not null default 0,
  outcome text,
  rating int check (rating between 1 and 5),
  comment text not null default '',
  done_at timestamptz,
  done_by uuid,
  done_by_name text,
  withdrawn_at timestamptz
);
create index call_back_waiting on feedback.call_back (next_at, id) where done_at is null and withdrawn_at is null;
create index call_back_done on feedback.call_back (done_at, id) where done_at is not null;
create unique index call_back_one_at_a_time on feedback.call_back (ticket_id) where done_at is null and withdrawn_at is null;
create index call_back_ticket on feedback.call_back (ticket_id, made_at);

-- Append-only: every call that was made.
create table feedback.attempt (
  id uuid primary key,
  call_back_id uuid not null references feedback.call_back,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  outcome text not null,
  rating int,
  comment text not null
);
create index attempt_call_back on feedback.attempt (call_back_id, id);

create table feedback.complaint (
  id uuid primary key,
  at timestamptz not null,
  clause text not null check (clause in ('3.4', '3.6.7')),
  customer_id uuid references customers.customer,
  ticket_id uuid references tickets.ticket,
  call_id uuid,
  about_staff_id uuid references staff.person,
  caller_name text not null,
  text text not null,
  taken_by uuid,
  taken_by_name text not null,
  -- Where it stands: the last of its steps.
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  verdict text check (verdict in ('upheld', 'not-upheld', 'undecided')),
  closed_at timestamptz
);
create index complaint_latest on feedback.complaint (at, id);
create index complaint_customer on feedback.complaint (customer_id, at, id);
create index complaint_unclosed on feedback.complaint (at, id) where state <> 'closed';

-- Append-only: what was answered, how it was closed, why it was opened again.
create table feedback.complaint_step (
  seq bigint generated always as identity primary key,
  complaint_id uuid not null references feedback.complaint,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  kind text not null check (kind in ('answered', 'closed', 'reopened')),
  verdict text,
  text text not null
);
create index complaint_step_complaint on feedback.complaint_step (complaint_id, seq);
