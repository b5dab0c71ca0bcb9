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
  version int not null default 1,
  -- The name without script, marks and legal form, by which a file's customers are likely known.
  core text not null default ''
);
create index customer_core on customers.customer (core) where core <> '';
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
  erased_at timestamptz,
  version int not null default 1
);
create index contact_customer on customers.contact (customer_id);
create index contact_email on customers.contact (lower(email)) where email <> '';
create index contact_email_domain on customers.contact (lower(split_part(email, '@', 2))) where email <> '';
create index contact_site on customers.contact (site_id) where site_id is not null;

-- Each number of each contact, its digits turned round so that its end can be looked up.
create table customers.number (
  contact_id uuid not null references customers.contact,
  customer_id uuid not null references customers.customer,
  turned text not null,
  extension text
);
create index number_turned on customers.number (turned text_pattern_ops);
-- By its beginning, for the numbers of the same block.
create index number_straight on customers.number (reverse(turned) text_pattern_ops);
create index number_contact on customers.number (contact_id);
create index number_customer on customers.number (customer_id);

-- Addresses mail came back from for good, until it is known to arrive again; lower case, as contacts are compared.
create table customers.returned_address (
  address text primary key,
  since timestamptz not null,
  -- The mail server's own words.
  says text not null default ''
);

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

-- Files on their way in: the table as it was read until it is all in, then each customer in it, what it is, and what was made of it.
create table customers.load (
  id uuid primary key,
  file_name text not null,
  made_at timestamptz not null,
  by_id uuid,
  by_name text not null,
  state text not null check (state in ('read', 'applying', 'applied', 'undone')),
  headings text[] not null,
  samples jsonb not null,
  head_line int not null,
  cells jsonb,
  columns jsonb not null,
  remembered boolean not null,
  sales_owner_id uuid,
  service_owner_id uuid,
  rows int not null default 0
);
create index load_made on customers.load (made_at);

create table customers.load_customer (
  load_id uuid not null references customers.load on delete cascade,
  place int not null,
  row int not null,
  name text not null,
  kind text not null check (kind in ('wrong', 'likely', 'differs', 'fresh', 'same')),
  decision text not null check (decision in ('new', 'merge', 'skip')),
  known_id uuid,
  lines jsonb not null,
  errors jsonb not null default '[]',
  differences jsonb not null default '[]',
  done boolean not null default false,
  made jsonb,
  primary key (load_id, place)
);
create index load_customer_kind on customers.load_customer (load_id, kind, place);
create index load_customer_to_do on customers.load_customer (load_id, place) where not done;
create index load_customer_made on customers.load_customer ((made ->> 'customerId')) where made is not null;
create index load_customer_known on customers.load_customer (known_id) where known_id is not null;

-- What the columns of files with these headings were said to mean.
create table customers.load_columns (
  headings text primary key,
  columns jsonb not null,
  sales_owner_id uuid,
  service_owner_id uuid,
  at timestamptz not null
);
