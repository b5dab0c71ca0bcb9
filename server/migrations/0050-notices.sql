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
