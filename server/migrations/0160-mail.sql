-- Mailboxes that are collected, each look into them, and the messages, byte for byte on the shelf.
create schema mail;

create table mail.mailbox (
  id uuid primary key,
  name text not null unique,
  address text not null,
  host text not null,
  port int not null,
  security text not null check (security in ('tls', 'starttls', 'none')),
  username text not null,
  -- Sealed (server/platform/sealed.ts), as one signs in with it.
  password text not null,
  -- How one signs in where a password does not do; what the provider knows Kept by, and what it gave, sealed.
  oauth jsonb,
  oauth_secret text,
  oauth_tokens text,
  folder text not null default 'INBOX',
  -- What its mail is written in where nothing says.
  charset text not null default 'utf-8',
  -- How faxes that come here as mail name their sender.
  fax jsonb,
  active boolean not null default true,
  version int not null default 1,
  -- Which process looks into it now.
  leased_until timestamptz,
  -- Which process listens to it, and until when that holds.
  listener uuid,
  listened_until timestamptz,
  looked_at timestamptz,
  collected_at timestamptz,
  last_error text,
  uid_validity bigint,
  last_uid bigint not null default 0,
  made_at timestamptz not null,
  made_by_name text not null
);

-- Sign-ins at a mailbox's provider that were begun, until somebody comes back.
create table mail.sign_in (
  state_hash bytea primary key,
  mailbox_id uuid not null references mail.mailbox,
  verifier text not null,
  back_to text not null,
  by_id uuid,
  made_at timestamptz not null
);

-- How mail goes out from a mailbox: by a server of its own, or by the house's.
create table mail.sending (
  mailbox_id uuid primary key references mail.mailbox,
  -- Where answers carry the ticket they belong to.
  token_in text not null default 'nowhere' check (token_in in ('nowhere', 'address', 'subject')),
  signature jsonb not null,
  server jsonb,
  -- Sealed (server/platform/sealed.ts).
  password text,
  version int not null default 1
);

-- Append-only: each look into a mailbox, the proof of 3.2b.
create table mail.look (
  seq bigint generated always as identity primary key,
  mailbox_id uuid not null references mail.mailbox,
  at timestamptz not null,
  took_ms int not null,
  found int not null,
  error text
);
create index look_mailbox on mail.look (mailbox_id, seq);

create table mail.message (
  id uuid primary key,
  -- What makes it the same message, by whichever mailbox it came.
  content_key text not null unique,
  message_id text,
  refers_to text[] not null default '{}',
  kind text not null,
  from_address text not null,
  from_name text not null,
  sent_to jsonb not null,
  copied_to jsonb not null,
  subject text not null,
  -- What is new in it, and what it quotes.
  text text not null,
  quoted text not null default '',
  html text,
  -- The pictures its page shows where they stand: their Content-ID (RFC 2392), and the file.
  pictures jsonb not null default '{}',
  received_at timestamptz not null,
  original_id uuid not null references files.file,
  bounce jsonb,
  arrival_id uuid references arrivals.arrival,
  ticket_id uuid
);
create index message_message_id on mail.message (message_id) where message_id is not null;
create index message_from on mail.message (lower(from_address), received_at);
create index message_arrival on mail.message (arrival_id);

-- Mail people write: it leaves after a moment in which it can be taken back.
create table mail.sent (
  id uuid primary key,
  ticket_id uuid references tickets.ticket,
  arrival_id uuid references arrivals.arrival,
  by_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  leaves_at timestamptz not null,
  left_at timestamptz,
  taken_back_at timestamptz,
  sent_to jsonb not null,
  copied_to jsonb not null,
  subject text not null,
  text text not null,
  message_id text not null unique,
  refers_to text[] not null,
  files jsonb not null default '[]',
  -- What came back instead of arriving.
  bounced jsonb,
  -- For what reason the ticket waits once it has left.
  then_waits text
);
create index sent_ticket on mail.sent (ticket_id, at);

-- What stands below a person's mails, in each language.
create table mail.signature (
  staff_id uuid primary key,
  words jsonb not null
);

-- What was taken from a server, each once.
create table mail.taken (
  mailbox_id uuid not null references mail.mailbox,
  uid_validity bigint not null,
  uid bigint not null,
  message_id uuid not null references mail.message,
  primary key (mailbox_id, uid_validity, uid)
);
create index taken_message on mail.taken (message_id);
