-- The company whose house this is, and the sample data it may be tried with.
create schema app;

create table app.company (
  only_row boolean primary key default true check (only_row),
  name text not null default '',
  -- Somebody said that the hotline's hours are right as they stand.
  hours_settled boolean not null default false,
  -- A picture of pixels, and the hash it is known by.
  logo bytea,
  logo_type text,
  logo_hash text,
  check ((logo is null) = (logo_type is null) and (logo is null) = (logo_hash is null))
);
insert into app.company default values;

-- Up to which day somebody has seen what is new.
create table app.news_seen (
  staff_id uuid primary key,
  seen_on date not null
);

create table app.sample (
  only_row boolean primary key default true check (only_row),
  state text not null check (state in ('loading', 'loaded', 'broken-off')),
  share float8 not null default 0,
  asked_at timestamptz not null,
  people uuid[] not null default '{}',
  customers uuid[] not null default '{}',
  -- The telephone system, hotline number, mailbox and fax line that were set up for it; null until they are.
  brought jsonb
);

-- The audit is written in the order of time, so a little index finds a day in it.
create index audit_at on platform.audit_entry using brin (at);
