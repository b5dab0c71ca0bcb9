-- What people were told, and what they answered.
create schema notices;

create table notices.notice (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  kind text not null,
  about_kind text not null,
  about_id text not null,
  says jsonb not null,
  wants text,
  because jsonb,
  once_key text not null,
  told_at timestamptz not null,
  seen_at timestamptz,
  acknowledged_at timestamptz,
  settled_at timestamptz,
  waits boolean not null generated always as (
    settled_at is null and (seen_at is null or (wants is not null and acknowledged_at is null))
  ) stored,
  unique (once_key, staff_id)
);
create index notice_list on notices.notice (staff_id, waits, id);
create index notice_about on notices.notice (about_kind, about_id) where waits;
