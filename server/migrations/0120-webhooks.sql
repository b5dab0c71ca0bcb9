-- What happens here, told to other programs: where to, each message with its tries, kept until it is taken.
create schema webhooks;

create table webhooks.hook (
  id uuid primary key,
  address text not null,
  kinds text[] not null,
  -- Sealed (server/platform/sealed.ts), as each message is signed with it.
  secret text not null,
  active boolean not null default true,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null
);

create table webhooks.delivery (
  id uuid primary key,
  hook_id uuid not null references webhooks.hook on delete cascade,
  kind text not null,
  -- The very bytes that are signed and sent, each time alike.
  body text not null,
  asked_at timestamptz not null,
  -- Since when it is tried; moved by sending it again.
  since timestamptz not null,
  due_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  leased_until timestamptz,
  attempts int not null default 0
);
create index delivery_due on webhooks.delivery (due_at) where state = 'waiting';
create index delivery_list on webhooks.delivery (hook_id, id);

create table webhooks.attempt (
  seq bigint generated always as identity primary key,
  delivery_id uuid not null references webhooks.delivery on delete cascade,
  at timestamptz not null,
  took_ms int not null,
  status int,
  -- The beginning of the answer, or why there was none.
  answer text not null
);
create index attempt_delivery on webhooks.attempt (delivery_id, seq);
