-- Rules people write: when this happens and that holds, do this; and a log of every time one was set off.
create schema automation;

create table automation.rule (
  id uuid primary key,
  name text not null unique,
  "on" boolean not null,
  "when" text not null,
  conditions jsonb not null,
  acts jsonb not null,
  version int not null,
  made_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_name text not null
);

-- No reference to the rule: what it did stays on record when it is deleted.
create table automation.run (
  id uuid primary key,
  rule_id uuid not null,
  rule_name text not null,
  rule_version int not null,
  ticket_id uuid not null references tickets.ticket,
  "when" text not null,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'not-met', 'loop', 'too-often', 'refused')),
  unmet jsonb not null default '[]',
  did text[] not null default '{}',
  refusal text not null default ''
);
create index run_rule on automation.run (rule_id, id);
create index run_ticket on automation.run (ticket_id, id);
