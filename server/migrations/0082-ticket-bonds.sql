-- Which ticket was merged into which, and what became of the clocks on both sides, so that it can be undone.
create table tickets.merge (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  into_id uuid not null references tickets.ticket,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  why text not null,
  clocks jsonb not null,
  -- What people keep beside a ticket that went along: ids of reminders, time entries, followers, watches.
  taken jsonb not null,
  undone_at timestamptz,
  check (ticket_id <> into_id)
);
create unique index merge_standing on tickets.merge (ticket_id) where undone_at is null;
create index merge_into on tickets.merge (into_id) where undone_at is null;

-- What one ticket is to another: "related", "duplicate-of", "caused-by", "child-of".
create table tickets.link (
  id uuid primary key,
  ticket_id uuid not null references tickets.ticket,
  kind text not null,
  other_id uuid not null references tickets.ticket,
  at timestamptz not null,
  by_name text not null,
  check (ticket_id <> other_id),
  unique (ticket_id, other_id, kind)
);
create unique index link_parent on tickets.link (ticket_id) where kind = 'child-of';
create index link_other on tickets.link (other_id, kind);
