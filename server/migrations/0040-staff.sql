-- Our people: departments, duty, absence; and how they sign in.
create schema staff;

create table staff.person (
  id uuid primary key,
  name text not null,
  email text not null unique,
  language text not null,
  speaks text[] not null default '{}',
  zone text not null,
  extension text,
  department_code text,
  roles text[] not null default '{}',
  -- Codes of roles the company made itself.
  own_roles text[] not null default '{}',
  skills jsonb not null default '[]',
  left_at timestamptz,
  version int not null default 1
);
create index person_roles on staff.person using gin (roles) where left_at is null;

create table staff.department (
  code text primary key,
  name jsonb not null,
  manager_id uuid references staff.person,
  deputy_id uuid references staff.person,
  version int not null default 1
);
alter table staff.person add foreign key (department_code) references staff.department;

insert into staff.department (code, name) values
  ('system-engineering', '{"zh-Hant": "系統工程部", "zh-Hans": "系统工程部", "en": "System Engineering"}'),
  ('hotline', '{"zh-Hant": "服務熱線", "zh-Hans": "服务热线", "en": "Hotline"}'),
  ('sales', '{"zh-Hant": "業務部", "zh-Hans": "销售部", "en": "Sales"}'),
  ('rnd', '{"zh-Hant": "研發部", "zh-Hans": "研发部", "en": "R&D"}'),
  ('production', '{"zh-Hant": "生產部", "zh-Hans": "生产部", "en": "Production"}'),
  ('stores', '{"zh-Hant": "倉庫", "zh-Hans": "仓库", "en": "Stores"}');

-- Roles of the company's own: verbs picked by an administrator.
create table staff.own_role (
  code text primary key,
  name jsonb not null,
  verbs text[] not null,
  -- Which customers it shows: every one, or its holders' own.
  sees text not null default 'all' check (sees in ('all', 'own')),
  version int not null default 1
);

-- Which customers the role of Sales shows.
create table staff.sales_sight (
  only_row boolean primary key default true check (only_row),
  sees text not null default 'all' check (sees in ('all', 'own'))
);
insert into staff.sales_sight default values;

create table staff.shift (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  role text not null,
  weekdays int[] not null,
  begins text not null,
  ends text not null,
  zone text not null
);
create index shift_staff on staff.shift (staff_id);

create table staff.duty_override (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  role text not null,
  day date not null,
  zone text not null,
  stretches jsonb not null,
  unique (staff_id, role, day)
);
create index duty_override_day on staff.duty_override (day);

create table staff.absence (
  id uuid primary key,
  staff_id uuid not null references staff.person,
  from_at timestamptz not null,
  until_at timestamptz,
  deputy_id uuid references staff.person,
  reason text not null,
  note text not null,
  entered_at timestamptz not null,
  entered_by uuid,
  withdrawn_at timestamptz,
  check (until_at > from_at),
  check (deputy_id <> staff_id)
);
create index absence_time on staff.absence (coalesce(until_at, 'infinity'), from_at) where withdrawn_at is null;

create table staff.password (
  staff_id uuid primary key references staff.person,
  hash text not null,
  one_time boolean not null,
  set_at timestamptz not null
);

-- Of sessions, keys and set-up links only the SHA-256 of the secret is kept.
create table staff.session (
  token_hash bytea primary key,
  id uuid not null unique,
  staff_id uuid not null references staff.person,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  address text,
  agent text
);
create index session_staff on staff.session (staff_id);

-- The secret of an authenticator app, sealed (server/platform/sealed.ts); it asks for nothing until a first code has confirmed it.
create table staff.totp (
  staff_id uuid primary key references staff.person,
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  -- The time step of the last code taken, so that none is taken twice.
  last_step bigint not null default 0
);

create table staff.recovery_code (
  code_hash bytea primary key,
  staff_id uuid not null references staff.person,
  used_at timestamptz
);
create index recovery_code_staff on staff.recovery_code (staff_id);

create table staff.passkey (
  id text primary key,
  staff_id uuid not null references staff.person,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_staff on staff.passkey (staff_id);

-- Of which roles a second factor is asked, and since when of these.
create table staff.factor_rule (
  only_row boolean primary key default true check (only_row),
  roles text[] not null,
  grace_days int not null,
  since timestamptz not null,
  version int not null default 1
);

-- When someone who has none signed in first since then; their days count from there.
create table staff.factor_asked (
  staff_id uuid primary key references staff.person,
  asked_at timestamptz not null
);

create table staff.challenge (
  id uuid primary key,
  challenge text not null,
  -- Whose passkey is being made; null while someone signs in.
  staff_id uuid references staff.person,
  made_at timestamptz not null
);
-- Anybody may ask for a challenge: forgetting the old ones must stay cheap.
create index challenge_made on staff.challenge (made_at);

create table staff.password_link (
  staff_id uuid primary key references staff.person,
  token_hash bytea not null unique,
  expires_at timestamptz not null
);

create table staff.api_key (
  id uuid primary key,
  name text not null,
  roles text[] not null,
  key_hash bytea not null unique,
  made_at timestamptz not null,
  made_by uuid,
  last_seen_at timestamptz,
  revoked_at timestamptz,
  expires_at timestamptz,
  -- Rooms ("tickets") and verbs ("tickets.open") it is narrowed to; null: all its role may.
  scope text[]
);

create table staff.set_up_token (
  only_row boolean primary key default true check (only_row),
  token_hash bytea not null,
  made_at timestamptz not null
);

create table staff.guess (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);

-- A sign-in through the company's own provider that was begun; used once.
create table staff.provider_request (
  state_hash bytea primary key,
  verifier text not null,
  nonce text not null,
  back_to text not null,
  made_at timestamptz not null,
  -- Whom the provider named, once it did: they still owe the code of their second factor.
  staff_id uuid references staff.person
);

-- Who of ours somebody at the provider is.
create table staff.provider_identity (
  issuer text not null,
  subject text not null,
  staff_id uuid not null references staff.person,
  made_at timestamptz not null,
  primary key (issuer, subject)
);

-- A file of our people: read, brought in as a whole, or taken back.
create table staff.people_load (
  id uuid primary key,
  file_name text not null,
  made_at timestamptz not null,
  by_name text not null,
  state text not null check (state in ('read', 'applied', 'undone')),
  cells jsonb not null,
  head_line int not null,
  columns jsonb not null,
  -- Each person made or changed, as they were and as they were then.
  done jsonb not null default '[]',
  stayed jsonb not null default '[]'
);
