-- Working calendars: every version of every calendar. Round the clock is no calendar at all.
create schema calendar;

create table calendar.calendar (
  id uuid primary key,
  made_at timestamptz not null
);

create table calendar.calendar_version (
  calendar_id uuid not null references calendar.calendar (id),
  version int not null check (version > 0),
  holds_from timestamptz not null,
  name jsonb not null,
  -- Zone, weekly hours, overrides and holidays as in domain/calendar/calendar-rules.ts.
  rules jsonb not null,
  why text not null,
  made_at timestamptz not null,
  made_by uuid,
  made_by_name text not null,
  primary key (calendar_id, version)
);
create index calendar_version_in_force on calendar.calendar_version (calendar_id, holds_from desc, version desc);

create function calendar.versions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a version of a calendar is never changed';
end $$;
create trigger versions_stay before update or delete on calendar.calendar_version
  for each row execute function calendar.versions_stay();
