-- What is kept of files; their bytes lie on disk under the hash of their content.
create schema files;

create table files.file (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  kept_at timestamptz not null,
  kept_by uuid,
  -- What it belongs to, as "ticket:<id>"; null when nobody said.
  belongs_to text,
  -- ready, scanning (cannot be fetched yet), unscanned (let through while no scanner answered), infected (never given out).
  state text not null default 'ready',
  -- What the scanner found in it.
  finding text,
  -- When it is to be scanned next; null when that is done or not needed.
  scan_at timestamptz,
  scan_attempts int not null default 0,
  scanned_at timestamptz
);
create index file_content on files.file (sha256);
create index file_to_scan on files.file (scan_at, id) where scan_at is not null;
