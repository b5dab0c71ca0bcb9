-- Fields a company adds to its tickets, and what is filled in; how it came to be stands in the ticket's events.
create table tickets.field (
  id uuid primary key,
  facts jsonb not null,
  place int not null,
  retired_at timestamptz,
  version int not null default 1,
  made_at timestamptz not null
);

create table tickets.field_value (
  ticket_id uuid not null references tickets.ticket,
  field_id uuid not null references tickets.field,
  value jsonb not null,
  primary key (ticket_id, field_id)
);
create index field_value_field on tickets.field_value (field_id);
