-- What is kept of files; their bytes lie on disk under the hash of their content.
create schema files;

create table files.file (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  kept_at timestamptz not null,
  kept_by uuid
);
create index file_content on files.file (sha256);
