-- Tags tidied up: renamed, merged or removed everywhere at once, and what each ticket lost and got, so that it can be undone.
create index ticket_tags on tickets.ticket using gin (tags);
create index ticket_tagged on tickets.ticket (id) where tags <> '{}';

create table tickets.tag_change (
  id uuid primary key,
  at timestamptz not null,
  by_name text not null,
  tags text[] not null,
  -- What stands instead of them; null: nothing.
  becomes text,
  -- The saved views that were narrowed by one of them, and by which: {"<id>": "<tag>"}.
  views jsonb not null default '{}',
  undone_at timestamptz
);
create table tickets.tag_changed (
  change_id uuid not null references tickets.tag_change,
  ticket_id uuid not null references tickets.ticket,
  -- What was taken away, and what came that was not there before.
  gone text[] not null,
  came text[] not null,
  primary key (change_id, ticket_id)
);
