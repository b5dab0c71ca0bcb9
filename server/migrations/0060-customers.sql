-- Customers, their places and people, who of ours is responsible for them, and how they are found while the caller speaks.
create schema customers;

create table customers.customer (
  id uuid primary key,
  name text not null,
  names jsonb not null default '{}',
  short_name text not null default '',
  aliases text[] not null default '{}',
  code text not null unique,
  importance text not null,
  zone text not null,
  language text not null,
  sales_owner_id uuid not null references staff.person,
  service_owner_id uuid not null references staff.person,
  note text not null default '',
  incomplete boolean not null default false,
  open_tickets int not null default 0,
  last_contact_at timestamptz,
  made_at timestamptz not null,
  version int not null default 1
);
create sequence customers.code;
create index customer_by_name on customers.customer (name collate "C", id);
create index customer_incomplete on customers.customer (made_at) where incomplete;
create index customer_sales_owner on customers.customer (sales_owner_id);
create index customer_service_owner on customers.customer (service_owner_id);
-- The most relevant first: open tickets, then how recently we were in touch.
create index customer_relevance on customers.customer ((open_tickets > 0) desc, last_contact_at desc nulls last);

create table customers.site (
  id uuid primary key,
  customer_id uuid not null references customers.customer,
  name text not null,
  address text not null default '',
  note text not null default '',
  version int not null default 1
);
create index site_customer on customers.site (customer_id);

create table customers.contact (
  id uuid primary key,
  customer_id uuid not null references customers.customer,
  site_id uuid references customers.site,
  name text not null,
  role text not null default '',
  numbers jsonb not null default '[]',
  email text not null default '',
  language text not null,
  left_at timestamptz,
  version int not null default 1
);
create index contact_customer on customers.contact (customer_id);

-- Each number of each contact, its digits turned round so that its end can be looked up.
create table customers.number (
  contact_id uuid not null references customers.contact,
  customer_id uuid not null references customers.customer,
  turned text not null,
  extension text
);
create index number_turned on customers.number (turned text_pattern_ops);
create index number_contact on customers.number (contact_id);

-- The tokens of all names of a customer and its contacts, and these as they are looked through; `^1` marks the 2,000 most relevant, `^2` the 30,000 next.
create table customers.search (
  customer_id uuid primary key references customers.customer,
  tokens tsvector not null,
  words jsonb not null default '{"names": [], "people": []}',
  tier smallint not null default 3
);
create index search_tokens on customers.search using gin (tokens) with (fastupdate = off);
create index search_tier on customers.search (tier) where tier < 3;

create table customers.hand_over (
  id uuid primary key,
  customer_id uuid not null references customers.customer,
  side text not null check (side in ('sales', 'service')),
  from_id uuid not null references staff.person,
  to_id uuid not null references staff.person,
  on_day date not null,
  reason text not null,
  at timestamptz not null,
  by_name text not null
);
create index hand_over_customer on customers.hand_over (customer_id, at);
