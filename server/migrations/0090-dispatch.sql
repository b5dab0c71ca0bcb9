-- Who is assigned is the ticket's history; here stand the obstacles engineers flag, and the two figures of dispatch.
create schema dispatch;

create table dispatch.obstacle (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket (id),
  engineer_id uuid not null references staff.person (id),
  kind text not null check (kind in ('leave', 'safety', 'missing-skill', 'conflict-of-interest')),
  says text not null,
  flagged_at timestamptz not null,
  answer_by timestamptz not null,
  answered_at timestamptz,
  answered_by uuid references staff.person (id),
  answer text check (answer in ('stays', 'reassigned')),
  answer_reason text,
  check ((answered_at is null) = (answer is null))
);
create unique index obstacle_open on dispatch.obstacle (ticket_id) where answered_at is null;
create index obstacle_of_ticket on dispatch.obstacle (ticket_id, flagged_at);

create table dispatch.figures (
  only_row boolean primary key default true check (only_row),
  unassigned_warns_after_ms bigint not null,
  obstacle_answered_within_ms bigint not null
);
insert into dispatch.figures (unassigned_warns_after_ms, obstacle_answered_within_ms) values (300000, 1800000);
