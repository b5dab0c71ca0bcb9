-- Texts people keep to say again, in up to three languages.
create table tickets.reply (
  id uuid primary key,
  owner_id uuid not null references staff.person,
  title text not null,
  -- What it is kept under; empty: under nothing.
  folder text not null,
  texts jsonb not null,
  -- Codes of departments, or "everyone"; empty: only for its owner.
  shared_with text[] not null,
  version int not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index reply_owner on tickets.reply (owner_id);

-- Several acts on a ticket under one name.
create schema macros;
create table macros.macro (
  id uuid primary key,
  owner_id uuid not null references staff.person,
  name text not null,
  "on" boolean not null,
  place int not null,
  acts jsonb not null,
  shared_with text[] not null,
  used int not null default 0,
  last_used_at timestamptz,
  version int not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
