-- The charter: every version of every clause. A version is never changed; the latest that holds at a moment is in force.
create schema charter;

create table charter.clause_version (
  clause_id text not null,
  version int not null check (version > 0),
  holds_from timestamptz not null,
  -- A clause as in domain/charter/clause.ts.
  clause jsonb not null,
  why text not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  primary key (clause_id, version)
);
create index clause_version_in_force on charter.clause_version (clause_id, holds_from desc, version desc);

create function charter.versions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a clause is never changed';
end $$;
create trigger versions_stay before update or delete on charter.clause_version
  for each row execute function charter.versions_stay();

-- The code tree of fault records. An entry is never deleted: what was recorded with it stays readable.
create table charter.fault_code (
  kind text not null,
  code text not null,
  family text,
  says jsonb not null,
  words text[] not null default '{}',
  place int not null,
  retired_at timestamptz,
  becomes text[] not null default '{}',
  version int not null default 1,
  primary key (kind, code)
);

-- What is said on the phone and when calling back; every version stays.
create table charter.guidance_version (
  version int primary key check (version > 0),
  guidance jsonb not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null
);

-- What the company goes by beside its charter: urgency, pause reasons; every version stays.
create table charter.house_rules_version (
  version int primary key check (version > 0),
  rules jsonb not null,
  holds_from timestamptz not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  why text not null
);
