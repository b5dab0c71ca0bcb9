-- Ways of looking at the list of tickets that people saved, for themselves or for others.
create table tickets.view (
  id uuid primary key,
  owner_id uuid not null references staff.person,
  name text not null,
  -- Roles, or "everyone"; empty: only for its owner.
  shared_with text[] not null default '{}',
  shape jsonb not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create index view_owner on tickets.view (owner_id);
