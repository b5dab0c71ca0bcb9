-- Faxes that go out, and how far each has come.
create schema fax;

create table fax.sent (
  id uuid primary key,
  purpose text not null,
  arrival_id uuid references arrivals.arrival,
  ticket_id uuid references tickets.ticket,
  by_id uuid,
  by_name text not null,
  at timestamptz not null,
  -- As it is dialled.
  number text not null,
  name text not null,
  language text not null,
  subject text not null,
  text text not null,
  reference text not null,
  state text not null default 'waiting',
  due_at timestamptz not null,
  attempts int not null default 0,
  leased_until timestamptz,
  -- What the fax server or gateway last said.
  says text,
  -- The fax server's own number of it.
  job text,
  pages int,
  ended_at timestamptz
);
create index sent_due on fax.sent (due_at) where state = 'waiting';
create index sent_open on fax.sent (number) where state in ('handing-over', 'handed-over');
create index sent_arrival on fax.sent (arrival_id, at);
create index sent_ticket on fax.sent (ticket_id, at);

-- Which faxes a program is to read, and how far that has come; what it read stands at the arrival.
create table fax.reading (
  arrival_id uuid primary key references arrivals.arrival,
  -- The letters it is read by: of Taiwan, of the mainland, or Latin alone.
  script text not null check (script in ('zh-Hant', 'zh-Hans', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'read', 'unreadable')),
  asked_at timestamptz not null,
  attempts int not null default 0,
  leased_until timestamptz,
  -- Why nothing could be read, in the program's words.
  says text
);
create index reading_waiting on fax.reading (asked_at) where state = 'waiting';
