-- What came in and is not yet part of a ticket, by whatever channel, each with all that happened to it.
create schema arrivals;

create table arrivals.arrival (
  id uuid primary key,
  channel text not null,
  kind text not null,
  -- What the machine made of it and why: texts in three languages.
  because jsonb not null default '[]',
  source text not null,
  -- Unique for the source: the same again is the same arrival.
  external_id text not null,
  sender_address text not null default '',
  -- The address folded to what is compared: digits of a number, a mail address in lower case.
  sender_key text not null default '',
  sender_name text not null default '',
  sent_to text not null default '',
  subject text not null default '',
  text text not null default '',
  language text,
  received_at timestamptz not null,
  times int not null default 1,
  last_at timestamptz not null,
  customer_id uuid references customers.customer,
  contact_id uuid references customers.contact,
  ticket_id uuid,
  ticket_number text,
  assignee_id uuid references staff.person,
  clause text,
  due_at timestamptz,
  original_id uuid references files.file,
  -- What the channel itself knows of it.
  facts jsonb not null default '{}',
  settled_as text,
  settled_at timestamptz,
  settled_by_name text,
  -- What a program read on its pages; may be wrong, and is found by all the same.
  read_text text not null default '',
  words tsvector not null,
  unique (source, external_id)
);
create index arrival_waiting on arrivals.arrival (coalesce(due_at, 'infinity'::timestamptz), id) where settled_at is null;
create index arrival_settled on arrivals.arrival (settled_at, id) where settled_at is not null;
create index arrival_received on arrivals.arrival (received_at, id);
create index arrival_sender on arrivals.arrival (sender_key, received_at) where sender_key <> '';
create index arrival_customer on arrivals.arrival (customer_id, received_at);
create index arrival_words on arrivals.arrival using gin (words) with (fastupdate = off);

create table arrivals.arrival_file (
  arrival_id uuid not null references arrivals.arrival,
  file_id uuid not null references files.file,
  place int not null,
  primary key (arrival_id, file_id)
);

-- Append-only: what happened to it.
create table arrivals.event (
  seq bigint generated always as identity primary key,
  arrival_id uuid not null references arrivals.arrival,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null
);
create index event_arrival on arrivals.event (arrival_id, seq);

-- Further things that joined an arrival: each counts once.
create table arrivals.joined (
  source text not null,
  external_id text not null,
  arrival_id uuid not null references arrivals.arrival,
  primary key (source, external_id)
);

-- Programs that may send us things.
create table arrivals.source (
  id uuid primary key,
  name text not null unique,
  channel text not null,
  active boolean not null default true,
  -- The newest first; sealed (server/platform/sealed.ts), as each message is checked with them.
  secrets text[] not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  last_at timestamptz,
  count bigint not null default 0,
  refused_at timestamptz,
  refused_for text
);
