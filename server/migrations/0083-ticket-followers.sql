-- Who follows a ticket and is told what happens to it.
create table tickets.follower (
  ticket_id uuid not null references tickets.ticket,
  person_id uuid not null references staff.person,
  since timestamptz not null,
  -- 'chose' or 'mentioned'.
  because text not null,
  primary key (ticket_id, person_id)
);
create index follower_of_person on tickets.follower (person_id);

-- What somebody wants to be reminded of on a ticket, and when.
create table tickets.reminder (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  person_id uuid not null references staff.person,
  at timestamptz not null,
  text text not null,
  made_at timestamptz not null,
  -- The merged ticket it came from.
  from_ticket_id uuid references tickets.ticket,
  done_at timestamptz,
  done_by_name text
);
create index reminder_of_person on tickets.reminder (person_id, at) where done_at is null;
create index reminder_on_ticket on tickets.reminder (ticket_id, at) where done_at is null;

-- Time people spent on a ticket; what is corrected leaves its trace beside it, what is taken away stays as taken away.
create table tickets.time_entry (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  person_id uuid not null references staff.person,
  person_name text not null,
  minutes int not null check (minutes > 0),
  kind text not null,
  on_day date not null,
  text text not null,
  made_at timestamptz not null,
  -- The merged ticket it came from.
  from_ticket_id uuid references tickets.ticket,
  removed_at timestamptz
);
create index time_entry_ticket on tickets.time_entry (ticket_id, made_at);

create table tickets.time_correction (
  seq bigint generated always as identity primary key,
  entry_id uuid not null references tickets.time_entry,
  at timestamptz not null,
  by_name text not null,
  before jsonb not null,
  after jsonb
);
create index time_correction_entry on tickets.time_correction (entry_id, seq);

-- The watch somebody has running; one for each person.
create table tickets.stopwatch (
  person_id uuid primary key references staff.person,
  ticket_id uuid not null references tickets.ticket,
  kind text not null,
  started_at timestamptz not null
);
