-- What people were told, what they answered, and how they want to be told.
create schema notices;

create table notices.notice (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  kind text not null,
  about_kind text not null,
  about_id text not null,
  says jsonb not null,
  -- Whom the sentence mentions: kind, id, and how it says so.
  mentions jsonb not null default '[]',
  wants text,
  because jsonb,
  instead_of uuid references staff.person,
  once_key text not null,
  told_at timestamptz not null,
  seen_at timestamptz,
  acknowledged_at timestamptz,
  settled_at timestamptz,
  snoozed_until timestamptz,
  digest_at timestamptz,
  waits boolean not null generated always as (
    settled_at is null and snoozed_until is null
    and (seen_at is null or (wants is not null and acknowledged_at is null))
  ) stored,
  unique (once_key, staff_id)
);
create index notice_list on notices.notice (staff_id, waits, id);
create index notice_about on notices.notice (about_kind, about_id, id);
create index notice_resting on notices.notice (staff_id, snoozed_until) where snoozed_until is not null;
create index notice_gathered on notices.notice (staff_id, digest_at) where digest_at is not null;

-- What a thing is called, as long as somebody was told of it: "F-2026-000123 晨星紡織".
create table notices.subject (
  kind text not null,
  id text not null,
  title text not null,
  primary key (kind, id)
);

create table notices.preference (
  staff_id uuid primary key references staff.person,
  preference jsonb not null,
  chosen_at timestamptz not null
);

-- Browsers that may be pushed to, each to one person: its address at its push service and its keys.
create table notices.device (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  -- What the browser says of itself.
  agent text,
  made_at timestamptz not null,
  last_told_at timestamptz,
  -- Since when its push service takes nothing, and what it said last.
  trouble_at timestamptz,
  trouble text
);
create index device_staff on notices.device (staff_id);

-- What is to be pushed: written in the transaction of its cause, kept until it is taken or given up.
create table notices.push (
  id uuid primary key,
  device_id uuid not null references notices.device on delete cascade,
  -- Null for a trial.
  notice_id uuid references notices.notice,
  message jsonb not null,
  urgent boolean not null,
  written_at timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'taken-back', 'given-up')),
  leased_until timestamptz,
  attempts int not null default 0
);
create index push_due on notices.push (due_at) where state = 'waiting';
create index push_notice on notices.push (notice_id) where notice_id is not null;
create index push_device on notices.push (device_id);

-- With what this house says who it is to push services (RFC 8292); made at its first start, the private half sealed.
create table notices.push_key (
  only_row boolean primary key default true check (only_row),
  public_key text not null,
  private_key text not null,
  made_at timestamptz not null
);
