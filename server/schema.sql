create schema app;

create schema arrivals;

create schema automation;

create schema calendar;

create schema charter;

create schema customers;

create schema dispatch;

create schema fax;

create schema feedback;

create schema files;

create schema intake;

create schema macros;

create schema mail;

create schema notices;

create schema own;

create schema phone;

create schema platform;

create schema promises;

create schema staff;

create schema tickets;

create schema webhooks;

create sequence arrivals.event_seq_seq as bigint;

create sequence customers.code as bigint;

create sequence feedback.complaint_step_seq_seq as bigint;

create sequence intake.call_event_seq_seq as bigint;

create sequence mail.look_seq_seq as bigint;

create sequence phone.event_seq_seq as bigint;

create sequence platform.audit_entry_seq_seq as bigint;

create sequence platform.live_event_seq_seq as bigint;

create sequence promises.promise_event_seq_seq as bigint;

create sequence tickets.ticket_event_seq_seq as bigint;

create sequence tickets.time_correction_seq_seq as bigint;

create sequence webhooks.attempt_seq_seq as bigint;

CREATE OR REPLACE FUNCTION calendar.versions_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a version of a calendar is never changed';
end $function$
;

CREATE OR REPLACE FUNCTION charter.versions_stay()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a version of a clause is never changed';
end $function$
;

CREATE OR REPLACE FUNCTION intake.event_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what happened in a call is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION own.id_in(text)
 RETURNS uuid
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select substring($1 from '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')::uuid
$function$
;

CREATE OR REPLACE FUNCTION own.people()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
AS $function$
  select string_to_array(current_setting('kept.own', true), ',')::uuid[]
$function$
;

CREATE OR REPLACE FUNCTION own.sees(kind text, id text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select case kind
    when 'ticket' then exists (select 1 from own.tickets_ticket t where t.id = own.id_in($2))
    when 'ticket-line' then exists (select 1 from own.tickets_ticket t where t.id = own.id_in($2))
    when 'promise' then exists (select 1 from own.promises_promise p where p.id = own.id_in($2))
    when 'customer' then exists (select 1 from own.customers_customer c where c.id = own.id_in($2))
    when 'arrival' then exists (select 1 from own.arrivals_arrival a where a.id = own.id_in($2))
    when 'call' then exists (select 1 from own.intake_call c where c.id = own.id_in($2))
    when 'phone-call' then exists (select 1 from own.phone_call c where c.id = own.id_in($2))
    when 'call-back' then exists (select 1 from own.feedback_call_back b where b.id = own.id_in($2))
    when 'complaint' then exists (select 1 from own.feedback_complaint c where c.id = own.id_in($2))
    when 'calendar' then true
    when 'house' then true
    when 'staff' then true
    when 'mailbox' then true
    else false
  end
$function$
;

CREATE OR REPLACE FUNCTION phone.event_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what a telephone system told is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION platform.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' then raise exception 'the audit is append-only'; end if;
  if old.hash is not null
     or (new.seq, new.at, new.actor_kind, new.actor_id, new.actor_name, new.address, new.request_id, new.verb, new.subject, new.before, new.after)
        is distinct from
        (old.seq, old.at, old.actor_kind, old.actor_id, old.actor_name, old.address, old.request_id, old.verb, old.subject, old.before, old.after)
  then raise exception 'the audit is append-only'; end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION promises.count_changes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op <> 'DELETE' then
    insert into promises.tally_change
    select p.clause, f.figure, f.at, count(*)
      from after p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f group by 1, 2, 3;
  end if;
  if tg_op <> 'INSERT' then
    insert into promises.tally_change
    select p.clause, f.figure, f.at, -count(*)
      from before p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f group by 1, 2, 3;
  end if;
  if random() < 0.002 then
    perform promises.gather_counts();
  end if;
  return null;
end $function$
;

CREATE OR REPLACE FUNCTION promises.event_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what happened to a promise is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION promises.figures(state text, ended_at timestamp with time zone, broken_at timestamp with time zone, kept_by_pauses boolean)
 RETURNS TABLE(figure text, at timestamp with time zone)
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select 'running', '-infinity'::timestamptz where ended_at is null
  union all
  select f.figure, date_bin('15 minutes', f.at, '2000-01-01 00:00:00+00')
    from (values ('kept', ended_at, state = 'kept'),
                 ('kept-by-pauses', ended_at, state = 'kept' and kept_by_pauses),
                 ('broken', broken_at, broken_at is not null)) as f(figure, at, counts)
   where ended_at is not null and f.counts
$function$
;

CREATE OR REPLACE FUNCTION promises.gather_counts()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  if pg_try_advisory_xact_lock(7350070) then
    with gone as (delete from promises.tally_change returning *)
    insert into promises.tally
    select clause, figure, at, sum(n) from gone group by 1, 2, 3 having sum(n) <> 0
    on conflict (clause, figure, at) do update set n = tally.n + excluded.n;
  end if;
end $function$
;

CREATE OR REPLACE FUNCTION tickets.event_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'what happened to a ticket is append-only';
end $function$
;

CREATE OR REPLACE FUNCTION tickets.next_number(year integer)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  name text := format('tickets.number_%s', year);
  count text;
begin
  if to_regclass(name) is null then
    perform pg_advisory_xact_lock(7350080, year);
    execute format('create sequence if not exists %s', name);
  end if;
  count := nextval(name::regclass)::text;
  return format('F-%s-%s', year, lpad(count, greatest(6, length(count)), '0'));
end $function$
;

create table app.company (
  only_row boolean default true not null,
  name text default ''::text not null,
  hours_settled boolean default false not null,
  logo bytea,
  logo_type text,
  logo_hash text,
  constraint company_check CHECK ((((logo IS NULL) = (logo_type IS NULL)) AND ((logo IS NULL) = (logo_hash IS NULL)))),
  constraint company_only_row_check CHECK (only_row),
  constraint company_pkey PRIMARY KEY (only_row)
);

create table app.news_seen (
  staff_id uuid not null,
  seen_on date not null,
  constraint news_seen_pkey PRIMARY KEY (staff_id)
);

create table app.sample (
  only_row boolean default true not null,
  state text not null,
  share double precision default 0 not null,
  asked_at timestamp with time zone not null,
  people uuid[] default '{}'::uuid[] not null,
  customers uuid[] default '{}'::uuid[] not null,
  brought jsonb,
  constraint sample_only_row_check CHECK (only_row),
  constraint sample_state_check CHECK ((state = ANY (ARRAY['loading'::text, 'loaded'::text, 'broken-off'::text]))),
  constraint sample_pkey PRIMARY KEY (only_row)
);

create table arrivals.arrival (
  id uuid not null,
  channel text not null,
  kind text not null,
  because jsonb default '[]'::jsonb not null,
  source text not null,
  external_id text not null,
  sender_address text default ''::text not null,
  sender_key text default ''::text not null,
  sender_name text default ''::text not null,
  sent_to text default ''::text not null,
  subject text default ''::text not null,
  text text default ''::text not null,
  language text,
  received_at timestamp with time zone not null,
  times integer default 1 not null,
  last_at timestamp with time zone not null,
  customer_id uuid,
  contact_id uuid,
  ticket_id uuid,
  ticket_number text,
  assignee_id uuid,
  clause text,
  due_at timestamp with time zone,
  original_id uuid,
  facts jsonb default '{}'::jsonb not null,
  settled_as text,
  settled_at timestamp with time zone,
  settled_by_name text,
  read_text text default ''::text not null,
  words tsvector not null,
  constraint arrival_assignee_id_fkey FOREIGN KEY (assignee_id) REFERENCES staff.person(id),
  constraint arrival_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES customers.contact(id),
  constraint arrival_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint arrival_original_id_fkey FOREIGN KEY (original_id) REFERENCES files.file(id),
  constraint arrival_pkey PRIMARY KEY (id),
  constraint arrival_source_external_id_key UNIQUE (source, external_id)
);
CREATE INDEX arrival_customer ON arrivals.arrival USING btree (customer_id, received_at);
CREATE INDEX arrival_received ON arrivals.arrival USING btree (received_at, id);
CREATE INDEX arrival_sender ON arrivals.arrival USING btree (sender_key, received_at) WHERE (sender_key <> ''::text);
CREATE INDEX arrival_settled ON arrivals.arrival USING btree (settled_at, id) WHERE (settled_at IS NOT NULL);
CREATE INDEX arrival_waiting ON arrivals.arrival USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (settled_at IS NULL);
CREATE INDEX arrival_words ON arrivals.arrival USING gin (words) WITH (fastupdate=off);

create table arrivals.arrival_file (
  arrival_id uuid not null,
  file_id uuid not null,
  place integer not null,
  constraint arrival_file_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint arrival_file_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint arrival_file_pkey PRIMARY KEY (arrival_id, file_id)
);

create table arrivals.event (
  seq bigint generated always as identity not null,
  arrival_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null,
  constraint event_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint event_pkey PRIMARY KEY (seq)
);
CREATE INDEX event_arrival ON arrivals.event USING btree (arrival_id, seq);

create table arrivals.joined (
  source text not null,
  external_id text not null,
  arrival_id uuid not null,
  constraint joined_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint joined_pkey PRIMARY KEY (source, external_id)
);

create table arrivals.source (
  id uuid not null,
  name text not null,
  channel text not null,
  active boolean default true not null,
  secrets text[] not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  last_at timestamp with time zone,
  count bigint default 0 not null,
  refused_at timestamp with time zone,
  refused_for text,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_name_key UNIQUE (name)
);

create table automation.rule (
  id uuid not null,
  name text not null,
  "on" boolean not null,
  "when" text not null,
  conditions jsonb not null,
  acts jsonb not null,
  version integer not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_by_name text not null,
  constraint rule_pkey PRIMARY KEY (id),
  constraint rule_name_key UNIQUE (name)
);

create table automation.run (
  id uuid not null,
  rule_id uuid not null,
  rule_name text not null,
  rule_version integer not null,
  ticket_id uuid not null,
  "when" text not null,
  at timestamp with time zone not null,
  outcome text not null,
  unmet jsonb default '[]'::jsonb not null,
  did text[] default '{}'::text[] not null,
  refusal text default ''::text not null,
  constraint run_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'not-met'::text, 'loop'::text, 'too-often'::text, 'refused'::text]))),
  constraint run_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint run_pkey PRIMARY KEY (id)
);
CREATE INDEX run_rule ON automation.run USING btree (rule_id, id);
CREATE INDEX run_ticket ON automation.run USING btree (ticket_id, id);

create table calendar.calendar (
  id uuid not null,
  made_at timestamp with time zone not null,
  constraint calendar_pkey PRIMARY KEY (id)
);

create table calendar.calendar_version (
  calendar_id uuid not null,
  version integer not null,
  holds_from timestamp with time zone not null,
  name jsonb not null,
  rules jsonb not null,
  why text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  constraint calendar_version_version_check CHECK ((version > 0)),
  constraint calendar_version_calendar_id_fkey FOREIGN KEY (calendar_id) REFERENCES calendar.calendar(id),
  constraint calendar_version_pkey PRIMARY KEY (calendar_id, version)
);
CREATE INDEX calendar_version_in_force ON calendar.calendar_version USING btree (calendar_id, holds_from DESC, version DESC);
CREATE TRIGGER versions_stay BEFORE DELETE OR UPDATE ON calendar.calendar_version FOR EACH ROW EXECUTE FUNCTION calendar.versions_stay();

create table charter.clause_version (
  clause_id text not null,
  version integer not null,
  holds_from timestamp with time zone not null,
  clause jsonb not null,
  why text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  constraint clause_version_version_check CHECK ((version > 0)),
  constraint clause_version_pkey PRIMARY KEY (clause_id, version)
);
CREATE INDEX clause_version_in_force ON charter.clause_version USING btree (clause_id, holds_from DESC, version DESC);
CREATE TRIGGER versions_stay BEFORE DELETE OR UPDATE ON charter.clause_version FOR EACH ROW EXECUTE FUNCTION charter.versions_stay();

create table charter.fault_code (
  kind text not null,
  code text not null,
  family text,
  says jsonb not null,
  words text[] default '{}'::text[] not null,
  place integer not null,
  retired_at timestamp with time zone,
  becomes text[] default '{}'::text[] not null,
  version integer default 1 not null,
  constraint fault_code_pkey PRIMARY KEY (kind, code)
);

create table charter.guidance_version (
  version integer not null,
  guidance jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  constraint guidance_version_version_check CHECK ((version > 0)),
  constraint guidance_version_pkey PRIMARY KEY (version)
);

create table charter.house_rules_version (
  version integer not null,
  rules jsonb not null,
  holds_from timestamp with time zone not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  why text not null,
  constraint house_rules_version_version_check CHECK ((version > 0)),
  constraint house_rules_version_pkey PRIMARY KEY (version)
);

create table customers.contact (
  id uuid not null,
  customer_id uuid not null,
  site_id uuid,
  name text not null,
  role text default ''::text not null,
  numbers jsonb default '[]'::jsonb not null,
  email text default ''::text not null,
  language text not null,
  left_at timestamp with time zone,
  erased_at timestamp with time zone,
  version integer default 1 not null,
  constraint contact_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint contact_site_id_fkey FOREIGN KEY (site_id) REFERENCES customers.site(id),
  constraint contact_pkey PRIMARY KEY (id)
);
CREATE INDEX contact_customer ON customers.contact USING btree (customer_id);
CREATE INDEX contact_email ON customers.contact USING btree (lower(email)) WHERE (email <> ''::text);
CREATE INDEX contact_email_domain ON customers.contact USING btree (lower(split_part(email, '@'::text, 2))) WHERE (email <> ''::text);
CREATE INDEX contact_site ON customers.contact USING btree (site_id) WHERE (site_id IS NOT NULL);

create table customers.customer (
  id uuid not null,
  name text not null,
  names jsonb default '{}'::jsonb not null,
  short_name text default ''::text not null,
  aliases text[] default '{}'::text[] not null,
  code text not null,
  importance text not null,
  zone text not null,
  language text not null,
  sales_owner_id uuid not null,
  service_owner_id uuid not null,
  note text default ''::text not null,
  incomplete boolean default false not null,
  open_tickets integer default 0 not null,
  last_contact_at timestamp with time zone,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  core text default ''::text not null,
  constraint customer_sales_owner_id_fkey FOREIGN KEY (sales_owner_id) REFERENCES staff.person(id),
  constraint customer_service_owner_id_fkey FOREIGN KEY (service_owner_id) REFERENCES staff.person(id),
  constraint customer_pkey PRIMARY KEY (id),
  constraint customer_code_key UNIQUE (code)
);
CREATE INDEX customer_by_name ON customers.customer USING btree (name COLLATE "C", id);
CREATE INDEX customer_core ON customers.customer USING btree (core) WHERE (core <> ''::text);
CREATE INDEX customer_incomplete ON customers.customer USING btree (made_at) WHERE incomplete;
CREATE INDEX customer_relevance ON customers.customer USING btree (((open_tickets > 0)) DESC, last_contact_at DESC NULLS LAST);
CREATE INDEX customer_sales_owner ON customers.customer USING btree (sales_owner_id);
CREATE INDEX customer_service_owner ON customers.customer USING btree (service_owner_id);

create table customers.hand_over (
  id uuid not null,
  customer_id uuid not null,
  side text not null,
  from_id uuid not null,
  to_id uuid not null,
  on_day date not null,
  reason text not null,
  at timestamp with time zone not null,
  by_name text not null,
  constraint hand_over_side_check CHECK ((side = ANY (ARRAY['sales'::text, 'service'::text]))),
  constraint hand_over_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint hand_over_from_id_fkey FOREIGN KEY (from_id) REFERENCES staff.person(id),
  constraint hand_over_to_id_fkey FOREIGN KEY (to_id) REFERENCES staff.person(id),
  constraint hand_over_pkey PRIMARY KEY (id)
);
CREATE INDEX hand_over_customer ON customers.hand_over USING btree (customer_id, at);

create table customers.load (
  id uuid not null,
  file_name text not null,
  made_at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  state text not null,
  headings text[] not null,
  samples jsonb not null,
  head_line integer not null,
  cells jsonb,
  columns jsonb not null,
  remembered boolean not null,
  sales_owner_id uuid,
  service_owner_id uuid,
  rows integer default 0 not null,
  constraint load_state_check CHECK ((state = ANY (ARRAY['read'::text, 'applying'::text, 'applied'::text, 'undone'::text]))),
  constraint load_pkey PRIMARY KEY (id)
);
CREATE INDEX load_made ON customers.load USING btree (made_at);

create table customers.load_columns (
  headings text not null,
  columns jsonb not null,
  sales_owner_id uuid,
  service_owner_id uuid,
  at timestamp with time zone not null,
  constraint load_columns_pkey PRIMARY KEY (headings)
);

create table customers.load_customer (
  load_id uuid not null,
  place integer not null,
  "row" integer not null,
  name text not null,
  kind text not null,
  decision text not null,
  known_id uuid,
  lines jsonb not null,
  errors jsonb default '[]'::jsonb not null,
  differences jsonb default '[]'::jsonb not null,
  done boolean default false not null,
  made jsonb,
  constraint load_customer_decision_check CHECK ((decision = ANY (ARRAY['new'::text, 'merge'::text, 'skip'::text]))),
  constraint load_customer_kind_check CHECK ((kind = ANY (ARRAY['wrong'::text, 'likely'::text, 'differs'::text, 'fresh'::text, 'same'::text]))),
  constraint load_customer_load_id_fkey FOREIGN KEY (load_id) REFERENCES customers.load(id) ON DELETE CASCADE,
  constraint load_customer_pkey PRIMARY KEY (load_id, place)
);
CREATE INDEX load_customer_kind ON customers.load_customer USING btree (load_id, kind, place);
CREATE INDEX load_customer_known ON customers.load_customer USING btree (known_id) WHERE (known_id IS NOT NULL);
CREATE INDEX load_customer_made ON customers.load_customer USING btree (((made ->> 'customerId'::text))) WHERE (made IS NOT NULL);
CREATE INDEX load_customer_to_do ON customers.load_customer USING btree (load_id, place) WHERE (NOT done);

create table customers.number (
  contact_id uuid not null,
  customer_id uuid not null,
  turned text not null,
  extension text,
  constraint number_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES customers.contact(id),
  constraint number_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id)
);
CREATE INDEX number_contact ON customers.number USING btree (contact_id);
CREATE INDEX number_customer ON customers.number USING btree (customer_id);
CREATE INDEX number_straight ON customers.number USING btree (reverse(turned) text_pattern_ops);
CREATE INDEX number_turned ON customers.number USING btree (turned text_pattern_ops);

create table customers.returned_address (
  address text not null,
  since timestamp with time zone not null,
  says text default ''::text not null,
  constraint returned_address_pkey PRIMARY KEY (address)
);

create table customers.search (
  customer_id uuid not null,
  tokens tsvector not null,
  words jsonb default '{"names": [], "people": []}'::jsonb not null,
  tier smallint default 3 not null,
  constraint search_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint search_pkey PRIMARY KEY (customer_id)
);
CREATE INDEX search_tier ON customers.search USING btree (tier) WHERE (tier < 3);
CREATE INDEX search_tokens ON customers.search USING gin (tokens) WITH (fastupdate=off);

create table customers.site (
  id uuid not null,
  customer_id uuid not null,
  name text not null,
  address text default ''::text not null,
  note text default ''::text not null,
  version integer default 1 not null,
  constraint site_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint site_pkey PRIMARY KEY (id)
);
CREATE INDEX site_customer ON customers.site USING btree (customer_id);

create table dispatch.figures (
  only_row boolean default true not null,
  unassigned_warns_after_ms bigint not null,
  obstacle_answered_within_ms bigint not null,
  constraint figures_only_row_check CHECK (only_row),
  constraint figures_pkey PRIMARY KEY (only_row)
);

create table dispatch.obstacle (
  id uuid not null,
  ticket_id uuid not null,
  engineer_id uuid not null,
  kind text not null,
  says text not null,
  flagged_at timestamp with time zone not null,
  answer_by timestamp with time zone not null,
  answered_at timestamp with time zone,
  answered_by uuid,
  answer text,
  answer_reason text,
  constraint obstacle_answer_check CHECK ((answer = ANY (ARRAY['stays'::text, 'reassigned'::text]))),
  constraint obstacle_check CHECK (((answered_at IS NULL) = (answer IS NULL))),
  constraint obstacle_kind_check CHECK ((kind = ANY (ARRAY['leave'::text, 'safety'::text, 'missing-skill'::text, 'conflict-of-interest'::text]))),
  constraint obstacle_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff.person(id),
  constraint obstacle_engineer_id_fkey FOREIGN KEY (engineer_id) REFERENCES staff.person(id),
  constraint obstacle_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint obstacle_pkey PRIMARY KEY (id)
);
CREATE INDEX obstacle_of_ticket ON dispatch.obstacle USING btree (ticket_id, flagged_at);
CREATE UNIQUE INDEX obstacle_open ON dispatch.obstacle USING btree (ticket_id) WHERE (answered_at IS NULL);

create table fax.reading (
  arrival_id uuid not null,
  script text not null,
  state text default 'waiting'::text not null,
  asked_at timestamp with time zone not null,
  attempts integer default 0 not null,
  leased_until timestamp with time zone,
  says text,
  constraint reading_script_check CHECK ((script = ANY (ARRAY['zh-Hant'::text, 'zh-Hans'::text, 'en'::text]))),
  constraint reading_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'read'::text, 'unreadable'::text]))),
  constraint reading_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint reading_pkey PRIMARY KEY (arrival_id)
);
CREATE INDEX reading_waiting ON fax.reading USING btree (asked_at) WHERE (state = 'waiting'::text);

create table fax.sent (
  id uuid not null,
  purpose text not null,
  arrival_id uuid,
  ticket_id uuid,
  by_id uuid,
  by_name text not null,
  at timestamp with time zone not null,
  number text not null,
  name text not null,
  language text not null,
  subject text not null,
  text text not null,
  reference text not null,
  state text default 'waiting'::text not null,
  due_at timestamp with time zone not null,
  attempts integer default 0 not null,
  leased_until timestamp with time zone,
  says text,
  job text,
  pages integer,
  ended_at timestamp with time zone,
  constraint sent_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint sent_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint sent_pkey PRIMARY KEY (id)
);
CREATE INDEX sent_arrival ON fax.sent USING btree (arrival_id, at);
CREATE INDEX sent_due ON fax.sent USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX sent_open ON fax.sent USING btree (number) WHERE (state = ANY (ARRAY['handing-over'::text, 'handed-over'::text]));
CREATE INDEX sent_ticket ON fax.sent USING btree (ticket_id, at);

create table feedback.attempt (
  id uuid not null,
  call_back_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  outcome text not null,
  rating integer,
  comment text not null,
  constraint attempt_call_back_id_fkey FOREIGN KEY (call_back_id) REFERENCES feedback.call_back(id),
  constraint attempt_pkey PRIMARY KEY (id)
);
CREATE INDEX attempt_call_back ON feedback.attempt USING btree (call_back_id, id);

create table feedback.call_back (
  id uuid not null,
  ticket_id uuid not null,
  customer_id uuid not null,
  zone text not null,
  made_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  attempts integer default 0 not null,
  outcome text,
  rating integer,
  comment text default ''::text not null,
  done_at timestamp with time zone,
  done_by uuid,
  done_by_name text,
  withdrawn_at timestamp with time zone,
  constraint call_back_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint call_back_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint call_back_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint call_back_pkey PRIMARY KEY (id)
);
CREATE INDEX call_back_done ON feedback.call_back USING btree (done_at, id) WHERE (done_at IS NOT NULL);
CREATE UNIQUE INDEX call_back_one_at_a_time ON feedback.call_back USING btree (ticket_id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));
CREATE INDEX call_back_ticket ON feedback.call_back USING btree (ticket_id, made_at);
CREATE INDEX call_back_waiting ON feedback.call_back USING btree (next_at, id) WHERE ((done_at IS NULL) AND (withdrawn_at IS NULL));

create table feedback.complaint (
  id uuid not null,
  at timestamp with time zone not null,
  clause text not null,
  customer_id uuid,
  ticket_id uuid,
  call_id uuid,
  about_staff_id uuid,
  caller_name text not null,
  text text not null,
  taken_by uuid,
  taken_by_name text not null,
  state text default 'open'::text not null,
  verdict text,
  closed_at timestamp with time zone,
  constraint complaint_clause_check CHECK ((clause = ANY (ARRAY['3.4'::text, '3.6.7'::text]))),
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'closed'::text]))),
  constraint complaint_verdict_check CHECK ((verdict = ANY (ARRAY['upheld'::text, 'not-upheld'::text, 'undecided'::text]))),
  constraint complaint_about_staff_id_fkey FOREIGN KEY (about_staff_id) REFERENCES staff.person(id),
  constraint complaint_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint complaint_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint complaint_pkey PRIMARY KEY (id)
);
CREATE INDEX complaint_customer ON feedback.complaint USING btree (customer_id, at, id);
CREATE INDEX complaint_latest ON feedback.complaint USING btree (at, id);
CREATE INDEX complaint_unclosed ON feedback.complaint USING btree (at, id) WHERE (state <> 'closed'::text);

create table feedback.complaint_step (
  seq bigint generated always as identity not null,
  complaint_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  kind text not null,
  verdict text,
  text text not null,
  constraint complaint_step_kind_check CHECK ((kind = ANY (ARRAY['answered'::text, 'closed'::text, 'reopened'::text]))),
  constraint complaint_step_complaint_id_fkey FOREIGN KEY (complaint_id) REFERENCES feedback.complaint(id),
  constraint complaint_step_pkey PRIMARY KEY (seq)
);
CREATE INDEX complaint_step_complaint ON feedback.complaint_step USING btree (complaint_id, seq);

create table files.file (
  id uuid not null,
  sha256 text not null,
  name text not null,
  type text not null,
  size bigint not null,
  kept_at timestamp with time zone not null,
  kept_by uuid,
  belongs_to text,
  state text default 'ready'::text not null,
  finding text,
  scan_at timestamp with time zone,
  scan_attempts integer default 0 not null,
  scanned_at timestamp with time zone,
  constraint file_pkey PRIMARY KEY (id)
);
CREATE INDEX file_content ON files.file USING btree (sha256);
CREATE INDEX file_to_scan ON files.file USING btree (scan_at, id) WHERE (scan_at IS NOT NULL);

create table intake.call (
  id uuid not null,
  operator_id uuid,
  operator_name text not null,
  line text default ''::text not null,
  channel text default 'phone'::text not null,
  arrival_id uuid,
  phone_call_id uuid,
  received_at timestamp with time zone not null,
  begun_at timestamp with time zone not null,
  state text default 'open'::text not null,
  version integer default 1 not null,
  saved_at timestamp with time zone not null,
  draft jsonb not null,
  customer_id uuid,
  promised_at timestamp with time zone,
  promise_due_at timestamp with time zone,
  ticket_id uuid,
  ticket_number text,
  joined boolean default false not null,
  outcome text,
  finished_at timestamp with time zone,
  constraint call_state_check CHECK ((state = ANY (ARRAY['open'::text, 'parked'::text, 'finished'::text]))),
  constraint call_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint call_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint call_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint call_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX call_arrival ON intake.call USING btree (arrival_id) WHERE ((arrival_id IS NOT NULL) AND (finished_at IS NULL));
CREATE INDEX call_customer ON intake.call USING btree (customer_id, begun_at) WHERE (customer_id IS NOT NULL);
CREATE INDEX call_followed ON intake.call USING btree (operator_id, ticket_id) WHERE (ticket_id IS NOT NULL);
CREATE INDEX call_parked ON intake.call USING btree (begun_at) WHERE (state = 'parked'::text);
CREATE UNIQUE INDEX call_phone ON intake.call USING btree (phone_call_id, operator_id) WHERE (phone_call_id IS NOT NULL);
CREATE INDEX call_running ON intake.call USING btree (operator_id, begun_at) WHERE (finished_at IS NULL);
CREATE INDEX call_ticket ON intake.call USING btree (ticket_id) WHERE (ticket_id IS NOT NULL);

create table intake.call_event (
  seq bigint generated always as identity not null,
  call_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null,
  constraint call_event_call_id_fkey FOREIGN KEY (call_id) REFERENCES intake.call(id),
  constraint call_event_pkey PRIMARY KEY (seq)
);
CREATE INDEX call_event_call ON intake.call_event USING btree (call_id, seq);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON intake.call_event FOR EACH ROW EXECUTE FUNCTION intake.event_is_append_only();

create table macros.macro (
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  "on" boolean not null,
  place integer not null,
  acts jsonb not null,
  shared_with text[] not null,
  used integer default 0 not null,
  last_used_at timestamp with time zone,
  version integer not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint macro_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES staff.person(id),
  constraint macro_pkey PRIMARY KEY (id)
);

create table mail.look (
  seq bigint generated always as identity not null,
  mailbox_id uuid not null,
  at timestamp with time zone not null,
  took_ms integer not null,
  found integer not null,
  error text,
  constraint look_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mail.mailbox(id),
  constraint look_pkey PRIMARY KEY (seq)
);
CREATE INDEX look_mailbox ON mail.look USING btree (mailbox_id, seq);

create table mail.mailbox (
  id uuid not null,
  name text not null,
  address text not null,
  host text not null,
  port integer not null,
  security text not null,
  username text not null,
  password text not null,
  oauth jsonb,
  oauth_secret text,
  oauth_tokens text,
  folder text default 'INBOX'::text not null,
  charset text default 'utf-8'::text not null,
  fax jsonb,
  active boolean default true not null,
  version integer default 1 not null,
  leased_until timestamp with time zone,
  listener uuid,
  listened_until timestamp with time zone,
  looked_at timestamp with time zone,
  collected_at timestamp with time zone,
  last_error text,
  uid_validity bigint,
  last_uid bigint default 0 not null,
  made_at timestamp with time zone not null,
  made_by_name text not null,
  constraint mailbox_security_check CHECK ((security = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint mailbox_pkey PRIMARY KEY (id),
  constraint mailbox_name_key UNIQUE (name)
);

create table mail.message (
  id uuid not null,
  content_key text not null,
  message_id text,
  refers_to text[] default '{}'::text[] not null,
  kind text not null,
  from_address text not null,
  from_name text not null,
  sent_to jsonb not null,
  copied_to jsonb not null,
  subject text not null,
  text text not null,
  quoted text default ''::text not null,
  html text,
  pictures jsonb default '{}'::jsonb not null,
  received_at timestamp with time zone not null,
  original_id uuid not null,
  bounce jsonb,
  arrival_id uuid,
  ticket_id uuid,
  constraint message_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint message_original_id_fkey FOREIGN KEY (original_id) REFERENCES files.file(id),
  constraint message_pkey PRIMARY KEY (id),
  constraint message_content_key_key UNIQUE (content_key)
);
CREATE INDEX message_arrival ON mail.message USING btree (arrival_id);
CREATE INDEX message_from ON mail.message USING btree (lower(from_address), received_at);
CREATE INDEX message_message_id ON mail.message USING btree (message_id) WHERE (message_id IS NOT NULL);

create table mail.sending (
  mailbox_id uuid not null,
  token_in text default 'nowhere'::text not null,
  signature jsonb not null,
  server jsonb,
  password text,
  version integer default 1 not null,
  constraint sending_token_in_check CHECK ((token_in = ANY (ARRAY['nowhere'::text, 'address'::text, 'subject'::text]))),
  constraint sending_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mail.mailbox(id),
  constraint sending_pkey PRIMARY KEY (mailbox_id)
);

create table mail.sent (
  id uuid not null,
  ticket_id uuid,
  arrival_id uuid,
  by_id uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  leaves_at timestamp with time zone not null,
  left_at timestamp with time zone,
  taken_back_at timestamp with time zone,
  sent_to jsonb not null,
  copied_to jsonb not null,
  subject text not null,
  text text not null,
  message_id text not null,
  refers_to text[] not null,
  files jsonb default '[]'::jsonb not null,
  bounced jsonb,
  then_waits text,
  constraint sent_arrival_id_fkey FOREIGN KEY (arrival_id) REFERENCES arrivals.arrival(id),
  constraint sent_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint sent_pkey PRIMARY KEY (id),
  constraint sent_message_id_key UNIQUE (message_id)
);
CREATE INDEX sent_ticket ON mail.sent USING btree (ticket_id, at);

create table mail.sign_in (
  state_hash bytea not null,
  mailbox_id uuid not null,
  verifier text not null,
  back_to text not null,
  by_id uuid,
  made_at timestamp with time zone not null,
  constraint sign_in_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mail.mailbox(id),
  constraint sign_in_pkey PRIMARY KEY (state_hash)
);

create table mail.signature (
  staff_id uuid not null,
  words jsonb not null,
  constraint signature_pkey PRIMARY KEY (staff_id)
);

create table mail.taken (
  mailbox_id uuid not null,
  uid_validity bigint not null,
  uid bigint not null,
  message_id uuid not null,
  constraint taken_mailbox_id_fkey FOREIGN KEY (mailbox_id) REFERENCES mail.mailbox(id),
  constraint taken_message_id_fkey FOREIGN KEY (message_id) REFERENCES mail.message(id),
  constraint taken_pkey PRIMARY KEY (mailbox_id, uid_validity, uid)
);
CREATE INDEX taken_message ON mail.taken USING btree (message_id);

create table notices.device (
  id uuid not null,
  staff_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  agent text,
  made_at timestamp with time zone not null,
  last_told_at timestamp with time zone,
  trouble_at timestamp with time zone,
  trouble text,
  constraint device_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint device_pkey PRIMARY KEY (id),
  constraint device_endpoint_key UNIQUE (endpoint)
);
CREATE INDEX device_staff ON notices.device USING btree (staff_id);

create table notices.notice (
  id uuid not null,
  staff_id uuid not null,
  kind text not null,
  about_kind text not null,
  about_id text not null,
  says jsonb not null,
  mentions jsonb default '[]'::jsonb not null,
  wants text,
  because jsonb,
  instead_of uuid,
  once_key text not null,
  told_at timestamp with time zone not null,
  seen_at timestamp with time zone,
  acknowledged_at timestamp with time zone,
  settled_at timestamp with time zone,
  snoozed_until timestamp with time zone,
  digest_at timestamp with time zone,
  waits boolean generated always as (((settled_at IS NULL) AND (snoozed_until IS NULL) AND ((seen_at IS NULL) OR ((wants IS NOT NULL) AND (acknowledged_at IS NULL))))) stored not null,
  constraint notice_instead_of_fkey FOREIGN KEY (instead_of) REFERENCES staff.person(id),
  constraint notice_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_once_key_staff_id_key UNIQUE (once_key, staff_id)
);
CREATE INDEX notice_about ON notices.notice USING btree (about_kind, about_id, id);
CREATE INDEX notice_gathered ON notices.notice USING btree (staff_id, digest_at) WHERE (digest_at IS NOT NULL);
CREATE INDEX notice_list ON notices.notice USING btree (staff_id, waits, id);
CREATE INDEX notice_resting ON notices.notice USING btree (staff_id, snoozed_until) WHERE (snoozed_until IS NOT NULL);

create table notices.preference (
  staff_id uuid not null,
  preference jsonb not null,
  chosen_at timestamp with time zone not null,
  constraint preference_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint preference_pkey PRIMARY KEY (staff_id)
);

create table notices.push (
  id uuid not null,
  device_id uuid not null,
  notice_id uuid,
  message jsonb not null,
  urgent boolean not null,
  written_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  constraint push_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'taken-back'::text, 'given-up'::text]))),
  constraint push_device_id_fkey FOREIGN KEY (device_id) REFERENCES notices.device(id) ON DELETE CASCADE,
  constraint push_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notices.notice(id),
  constraint push_pkey PRIMARY KEY (id)
);
CREATE INDEX push_device ON notices.push USING btree (device_id);
CREATE INDEX push_due ON notices.push USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX push_notice ON notices.push USING btree (notice_id) WHERE (notice_id IS NOT NULL);

create table notices.push_key (
  only_row boolean default true not null,
  public_key text not null,
  private_key text not null,
  made_at timestamp with time zone not null,
  constraint push_key_only_row_check CHECK (only_row),
  constraint push_key_pkey PRIMARY KEY (only_row)
);

create table notices.subject (
  kind text not null,
  id text not null,
  title text not null,
  constraint subject_pkey PRIMARY KEY (kind, id)
);

create table phone.call (
  id uuid not null,
  source_id uuid not null,
  call_key text not null,
  direction text default 'in'::text not null,
  from_number text default ''::text not null,
  from_digits text,
  from_name text,
  to_number text default ''::text not null,
  line_id uuid,
  queue text,
  parent_key text,
  begun_at timestamp with time zone not null,
  ring_at timestamp with time zone,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  ring_ms integer,
  wait_ms integer,
  talk_ms integer,
  state text not null,
  outcome text,
  swept_at timestamp with time zone,
  rung_ids uuid[] default '{}'::uuid[] not null,
  answered_by uuid,
  answered_name text,
  transfers integer default 0 not null,
  recording_url text,
  customer_id uuid,
  contact_id uuid,
  ticket_id uuid,
  arrival_id uuid,
  allowed_ms integer,
  allowed_says jsonb,
  verdict text not null,
  owed_since timestamp with time zone,
  clock text not null,
  constraint call_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES staff.person(id),
  constraint call_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES customers.contact(id),
  constraint call_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint call_line_id_fkey FOREIGN KEY (line_id) REFERENCES phone.line(id) ON DELETE SET NULL,
  constraint call_source_id_fkey FOREIGN KEY (source_id) REFERENCES phone.source(id),
  constraint call_pkey PRIMARY KEY (id),
  constraint call_source_id_call_key_key UNIQUE (source_id, call_key)
);
CREATE INDEX call_customer ON phone.call USING btree (customer_id, begun_at) WHERE (customer_id IS NOT NULL);
CREATE INDEX call_from ON phone.call USING btree (from_digits, begun_at) WHERE (from_digits IS NOT NULL);
CREATE INDEX call_list ON phone.call USING btree (begun_at, id);
CREATE INDEX call_running ON phone.call USING btree (begun_at) WHERE (state <> 'over'::text);
CREATE INDEX call_ticket ON phone.call USING btree (ticket_id) WHERE (ticket_id IS NOT NULL);

create table phone.event (
  seq bigint generated always as identity not null,
  source_id uuid not null,
  name text not null,
  call_key text not null,
  received_at timestamp with time zone not null,
  occurred_at timestamp with time zone not null,
  event jsonb not null,
  constraint event_source_id_fkey FOREIGN KEY (source_id) REFERENCES phone.source(id),
  constraint event_pkey PRIMARY KEY (seq),
  constraint event_source_id_name_key UNIQUE (source_id, name)
);
CREATE INDEX event_call ON phone.event USING btree (source_id, call_key);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON phone.event FOR EACH ROW EXECUTE FUNCTION phone.event_is_append_only();

create table phone.extension (
  id uuid not null,
  value text not null,
  kind text not null,
  staff_ids uuid[] default '{}'::uuid[] not null,
  constraint extension_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'queue'::text, 'machine'::text]))),
  constraint extension_pkey PRIMARY KEY (id),
  constraint extension_value_key UNIQUE (value)
);

create table phone.line (
  id uuid not null,
  number text not null,
  digits text not null,
  name text not null,
  rule jsonb not null,
  calendar_id uuid,
  constraint line_pkey PRIMARY KEY (id),
  constraint line_digits_key UNIQUE (digits)
);

create table phone.presence (
  staff_id uuid not null,
  presence text not null,
  since timestamp with time zone not null,
  by text not null,
  constraint presence_by_check CHECK ((by = ANY (ARRAY['hand'::text, 'pbx'::text]))),
  constraint presence_presence_check CHECK ((presence = ANY (ARRAY['available'::text, 'wrap-up'::text, 'break'::text, 'away'::text]))),
  constraint presence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint presence_pkey PRIMARY KEY (staff_id)
);

create table phone.secret (
  id uuid not null,
  source_id uuid not null,
  secret text not null,
  secret_hash bytea not null,
  begins text not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint secret_source_id_fkey FOREIGN KEY (source_id) REFERENCES phone.source(id),
  constraint secret_pkey PRIMARY KEY (id)
);
CREATE INDEX secret_holds ON phone.secret USING btree (secret_hash) WHERE (ended_at IS NULL);
CREATE INDEX secret_source ON phone.secret USING btree (source_id) WHERE (ended_at IS NULL);

create table phone.source (
  id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  active boolean default true not null,
  asterisk jsonb,
  last_received_at timestamp with time zone,
  skew_ms integer,
  refused_at timestamp with time zone,
  refused_why jsonb,
  linked_at timestamp with time zone,
  link_fault text,
  constraint source_kind_check CHECK ((kind = ANY (ARRAY['signed'::text, 'zammad'::text, 'asterisk'::text]))),
  constraint source_pkey PRIMARY KEY (id),
  constraint source_code_key UNIQUE (code)
);

create table platform.audit_entry (
  seq bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  address text,
  request_id text not null,
  verb text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  "position" bigint,
  hash text,
  constraint audit_entry_pkey PRIMARY KEY (seq),
  constraint audit_entry_position_key UNIQUE ("position")
);
CREATE INDEX audit_at ON platform.audit_entry USING brin (at);
CREATE INDEX audit_subject ON platform.audit_entry USING btree (subject, seq);
CREATE INDEX audit_unsealed ON platform.audit_entry USING btree (seq) WHERE (hash IS NULL);
CREATE TRIGGER audit_is_append_only BEFORE DELETE OR UPDATE ON platform.audit_entry FOR EACH ROW EXECUTE FUNCTION platform.audit_is_append_only();

create table platform.idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  at timestamp with time zone not null,
  status integer,
  answer jsonb,
  constraint idempotency_pkey PRIMARY KEY (actor, key)
);
CREATE INDEX idempotency_at ON platform.idempotency USING btree (at);

create table platform.letter (
  id uuid not null,
  key text not null,
  to_name text not null,
  to_address text not null,
  subject text not null,
  body text not null,
  html text not null,
  thread text,
  manner jsonb default '{}'::jsonb not null,
  written_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  last_error text,
  tried_at timestamp with time zone,
  sent_at timestamp with time zone,
  constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'handing-over'::text, 'sent'::text, 'refused'::text, 'unsure'::text, 'given-up'::text, 'taken-back'::text, 'let-be'::text]))),
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_key_key UNIQUE (key)
);
CREATE INDEX letter_due ON platform.letter USING btree (due_at) WHERE (state = ANY (ARRAY['waiting'::text, 'handing-over'::text]));
CREATE INDEX letter_list ON platform.letter USING btree (state, id);

create table platform.live_event (
  seq bigint generated always as identity not null,
  xid xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  resource text not null,
  subject text,
  constraint live_event_pkey PRIMARY KEY (seq)
);
CREATE INDEX live_event_order ON platform.live_event USING btree (xid, seq);

create table platform.migration (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.outbox (
  id uuid not null,
  kind text not null,
  payload jsonb not null,
  due_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  last_error text,
  done_at timestamp with time zone,
  dead_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due ON platform.outbox USING btree (due_at) WHERE ((done_at IS NULL) AND (dead_at IS NULL));

create table platform.simulated_time (
  only_row boolean default true not null,
  now timestamp with time zone not null,
  constraint simulated_time_only_row_check CHECK (only_row),
  constraint simulated_time_pkey PRIMARY KEY (only_row)
);

create table platform.timer (
  key text not null,
  kind text not null,
  due_at timestamp with time zone not null,
  payload jsonb default '{}'::jsonb not null,
  attempts integer default 0 not null,
  last_error text,
  dead_at timestamp with time zone,
  constraint timer_pkey PRIMARY KEY (key)
);
CREATE INDEX timer_due ON platform.timer USING btree (due_at, key) WHERE (dead_at IS NULL);

create table promises.alarm (
  promise_id uuid not null,
  key text not null,
  due_at timestamp with time zone not null,
  fired_at timestamp with time zone not null,
  told jsonb default '[]'::jsonb not null,
  climbed boolean default false not null,
  answered_at timestamp with time zone,
  answered_by text,
  constraint alarm_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promises.promise(id),
  constraint alarm_pkey PRIMARY KEY (promise_id, key)
);

create table promises.promise (
  id uuid not null,
  clause text not null,
  clause_version integer not null,
  subject_kind text not null,
  subject_id text not null,
  customer_id uuid,
  debtor_staff_id uuid,
  debtor_department text,
  begun_by jsonb not null,
  started_at timestamp with time zone not null,
  budget_ms bigint,
  fixed_due_at timestamp with time zone,
  calendar jsonb,
  warnings double precision[] not null,
  ladder jsonb not null,
  state text not null,
  due_at timestamp with time zone,
  ended_at timestamp with time zone,
  broken_at timestamp with time zone,
  kept_by_pauses boolean default false not null,
  next_alarm_at timestamp with time zone,
  constraint promise_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint promise_debtor_department_fkey FOREIGN KEY (debtor_department) REFERENCES staff.department(code),
  constraint promise_debtor_staff_id_fkey FOREIGN KEY (debtor_staff_id) REFERENCES staff.person(id),
  constraint promise_pkey PRIMARY KEY (id),
  constraint promise_subject_kind_subject_id_clause_started_at_key UNIQUE (subject_kind, subject_id, clause, started_at)
);
CREATE INDEX promise_broken ON promises.promise USING btree (broken_at) WHERE (broken_at IS NOT NULL);
CREATE INDEX promise_calendar ON promises.promise USING btree (((calendar ->> 'id'::text)), started_at) WHERE (calendar IS NOT NULL);
CREATE INDEX promise_calendar_open ON promises.promise USING btree (((calendar ->> 'id'::text)), started_at) WHERE ((calendar IS NOT NULL) AND (ended_at IS NULL));
CREATE INDEX promise_customer ON promises.promise USING btree (customer_id, started_at);
CREATE INDEX promise_ended ON promises.promise USING btree (ended_at, id) WHERE (ended_at IS NOT NULL);
CREATE INDEX promise_open ON promises.promise USING btree (COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (ended_at IS NULL);
CREATE INDEX promise_open_clause ON promises.promise USING btree (clause, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (ended_at IS NULL);
CREATE INDEX promise_open_debtor ON promises.promise USING btree (debtor_staff_id, COALESCE(due_at, 'infinity'::timestamp with time zone), id) WHERE (ended_at IS NULL);
CREATE STATISTICS promises.promise_due ON COALESCE(due_at, 'infinity'::timestamp with time zone) FROM promises.promise;
CREATE TRIGGER count_changed AFTER UPDATE ON promises.promise REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION promises.count_changes();
CREATE TRIGGER count_gone AFTER DELETE ON promises.promise REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION promises.count_changes();
CREATE TRIGGER count_made AFTER INSERT ON promises.promise REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION promises.count_changes();

create table promises.promise_event (
  seq bigint generated always as identity not null,
  promise_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  kind text not null,
  facts jsonb not null,
  constraint promise_event_promise_id_fkey FOREIGN KEY (promise_id) REFERENCES promises.promise(id),
  constraint promise_event_pkey PRIMARY KEY (seq)
);
CREATE INDEX promise_event_promise ON promises.promise_event USING btree (promise_id, seq);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON promises.promise_event FOR EACH ROW EXECUTE FUNCTION promises.event_is_append_only();

create table promises.tally (
  clause text not null,
  figure text not null,
  at timestamp with time zone not null,
  n bigint not null,
  constraint tally_pkey PRIMARY KEY (clause, figure, at)
);

create table promises.tally_change (
  clause text not null,
  figure text not null,
  at timestamp with time zone not null,
  n bigint not null
);

create table staff.absence (
  id uuid not null,
  staff_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  deputy_id uuid,
  reason text not null,
  note text not null,
  entered_at timestamp with time zone not null,
  entered_by uuid,
  withdrawn_at timestamp with time zone,
  constraint absence_check CHECK ((until_at > from_at)),
  constraint absence_check1 CHECK ((deputy_id <> staff_id)),
  constraint absence_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES staff.person(id),
  constraint absence_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint absence_pkey PRIMARY KEY (id)
);
CREATE INDEX absence_time ON staff.absence USING btree (COALESCE(until_at, 'infinity'::timestamp with time zone), from_at) WHERE (withdrawn_at IS NULL);

create table staff.api_key (
  id uuid not null,
  name text not null,
  roles text[] not null,
  key_hash bytea not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  last_seen_at timestamp with time zone,
  revoked_at timestamp with time zone,
  expires_at timestamp with time zone,
  scope text[],
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_key_hash_key UNIQUE (key_hash)
);

create table staff.challenge (
  id uuid not null,
  challenge text not null,
  staff_id uuid,
  made_at timestamp with time zone not null,
  constraint challenge_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint challenge_pkey PRIMARY KEY (id)
);
CREATE INDEX challenge_made ON staff.challenge USING btree (made_at);

create table staff.department (
  code text not null,
  name jsonb not null,
  manager_id uuid,
  deputy_id uuid,
  version integer default 1 not null,
  constraint department_deputy_id_fkey FOREIGN KEY (deputy_id) REFERENCES staff.person(id),
  constraint department_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES staff.person(id),
  constraint department_pkey PRIMARY KEY (code)
);

create table staff.duty_override (
  id uuid not null,
  staff_id uuid not null,
  role text not null,
  day date not null,
  zone text not null,
  stretches jsonb not null,
  constraint duty_override_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint duty_override_pkey PRIMARY KEY (id),
  constraint duty_override_staff_id_role_day_key UNIQUE (staff_id, role, day)
);
CREATE INDEX duty_override_day ON staff.duty_override USING btree (day);

create table staff.factor_asked (
  staff_id uuid not null,
  asked_at timestamp with time zone not null,
  constraint factor_asked_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint factor_asked_pkey PRIMARY KEY (staff_id)
);

create table staff.factor_rule (
  only_row boolean default true not null,
  roles text[] not null,
  grace_days integer not null,
  since timestamp with time zone not null,
  version integer default 1 not null,
  constraint factor_rule_only_row_check CHECK (only_row),
  constraint factor_rule_pkey PRIMARY KEY (only_row)
);

create table staff.guess (
  key text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  constraint guess_pkey PRIMARY KEY (key)
);

create table staff.own_role (
  code text not null,
  name jsonb not null,
  verbs text[] not null,
  sees text default 'all'::text not null,
  version integer default 1 not null,
  constraint own_role_sees_check CHECK ((sees = ANY (ARRAY['all'::text, 'own'::text]))),
  constraint own_role_pkey PRIMARY KEY (code)
);

create table staff.passkey (
  id text not null,
  staff_id uuid not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint passkey_pkey PRIMARY KEY (id)
);
CREATE INDEX passkey_staff ON staff.passkey USING btree (staff_id);

create table staff.password (
  staff_id uuid not null,
  hash text not null,
  one_time boolean not null,
  set_at timestamp with time zone not null,
  constraint password_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint password_pkey PRIMARY KEY (staff_id)
);

create table staff.password_link (
  staff_id uuid not null,
  token_hash bytea not null,
  expires_at timestamp with time zone not null,
  constraint password_link_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint password_link_pkey PRIMARY KEY (staff_id),
  constraint password_link_token_hash_key UNIQUE (token_hash)
);

create table staff.people_load (
  id uuid not null,
  file_name text not null,
  made_at timestamp with time zone not null,
  by_name text not null,
  state text not null,
  cells jsonb not null,
  head_line integer not null,
  columns jsonb not null,
  done jsonb default '[]'::jsonb not null,
  stayed jsonb default '[]'::jsonb not null,
  constraint people_load_state_check CHECK ((state = ANY (ARRAY['read'::text, 'applied'::text, 'undone'::text]))),
  constraint people_load_pkey PRIMARY KEY (id)
);

create table staff.person (
  id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  speaks text[] default '{}'::text[] not null,
  zone text not null,
  extension text,
  department_code text,
  roles text[] default '{}'::text[] not null,
  own_roles text[] default '{}'::text[] not null,
  skills jsonb default '[]'::jsonb not null,
  left_at timestamp with time zone,
  version integer default 1 not null,
  constraint person_department_code_fkey FOREIGN KEY (department_code) REFERENCES staff.department(code),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_email_key UNIQUE (email)
);
CREATE INDEX person_roles ON staff.person USING gin (roles) WHERE (left_at IS NULL);

create table staff.provider_identity (
  issuer text not null,
  subject text not null,
  staff_id uuid not null,
  made_at timestamp with time zone not null,
  constraint provider_identity_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint provider_identity_pkey PRIMARY KEY (issuer, subject)
);

create table staff.provider_request (
  state_hash bytea not null,
  verifier text not null,
  nonce text not null,
  back_to text not null,
  made_at timestamp with time zone not null,
  staff_id uuid,
  constraint provider_request_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint provider_request_pkey PRIMARY KEY (state_hash)
);

create table staff.recovery_code (
  code_hash bytea not null,
  staff_id uuid not null,
  used_at timestamp with time zone,
  constraint recovery_code_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint recovery_code_pkey PRIMARY KEY (code_hash)
);
CREATE INDEX recovery_code_staff ON staff.recovery_code USING btree (staff_id);

create table staff.sales_sight (
  only_row boolean default true not null,
  sees text default 'all'::text not null,
  constraint sales_sight_only_row_check CHECK (only_row),
  constraint sales_sight_sees_check CHECK ((sees = ANY (ARRAY['all'::text, 'own'::text]))),
  constraint sales_sight_pkey PRIMARY KEY (only_row)
);

create table staff.session (
  token_hash bytea not null,
  id uuid not null,
  staff_id uuid not null,
  began_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  address text,
  agent text,
  constraint session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_id_key UNIQUE (id)
);
CREATE INDEX session_staff ON staff.session USING btree (staff_id);

create table staff.set_up_token (
  only_row boolean default true not null,
  token_hash bytea not null,
  made_at timestamp with time zone not null,
  constraint set_up_token_only_row_check CHECK (only_row),
  constraint set_up_token_pkey PRIMARY KEY (only_row)
);

create table staff.shift (
  id uuid not null,
  staff_id uuid not null,
  role text not null,
  weekdays integer[] not null,
  begins text not null,
  ends text not null,
  zone text not null,
  constraint shift_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint shift_pkey PRIMARY KEY (id)
);
CREATE INDEX shift_staff ON staff.shift USING btree (staff_id);

create table staff.totp (
  staff_id uuid not null,
  secret text not null,
  made_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  last_step bigint default 0 not null,
  constraint totp_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff.person(id),
  constraint totp_pkey PRIMARY KEY (staff_id)
);

create table tickets.field (
  id uuid not null,
  facts jsonb not null,
  place integer not null,
  retired_at timestamp with time zone,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint field_pkey PRIMARY KEY (id)
);

create table tickets.field_value (
  ticket_id uuid not null,
  field_id uuid not null,
  value jsonb not null,
  constraint field_value_field_id_fkey FOREIGN KEY (field_id) REFERENCES tickets.field(id),
  constraint field_value_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint field_value_pkey PRIMARY KEY (ticket_id, field_id)
);
CREATE INDEX field_value_field ON tickets.field_value USING btree (field_id);

create table tickets.follower (
  ticket_id uuid not null,
  person_id uuid not null,
  since timestamp with time zone not null,
  because text not null,
  constraint follower_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff.person(id),
  constraint follower_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint follower_pkey PRIMARY KEY (ticket_id, person_id)
);
CREATE INDEX follower_of_person ON tickets.follower USING btree (person_id);

create table tickets.help_request (
  id uuid not null,
  ticket_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid,
  asked_by_name text not null,
  why text not null,
  acknowledge_by timestamp with time zone not null,
  acknowledged_at timestamp with time zone,
  acknowledged_by uuid,
  acknowledged_by_name text,
  act_by timestamp with time zone not null,
  acted_at timestamp with time zone,
  acted_by uuid,
  acted_text text,
  constraint help_request_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint help_request_pkey PRIMARY KEY (id)
);
CREATE INDEX help_request_ticket ON tickets.help_request USING btree (ticket_id, asked_at);
CREATE INDEX help_request_waiting ON tickets.help_request USING btree (act_by, id) WHERE (acted_at IS NULL);

create table tickets.link (
  id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  other_id uuid not null,
  at timestamp with time zone not null,
  by_name text not null,
  constraint link_check CHECK ((ticket_id <> other_id)),
  constraint link_other_id_fkey FOREIGN KEY (other_id) REFERENCES tickets.ticket(id),
  constraint link_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint link_pkey PRIMARY KEY (id),
  constraint link_ticket_id_other_id_kind_key UNIQUE (ticket_id, other_id, kind)
);
CREATE INDEX link_other ON tickets.link USING btree (other_id, kind);
CREATE UNIQUE INDEX link_parent ON tickets.link USING btree (ticket_id) WHERE (kind = 'child-of'::text);

create table tickets.merge (
  id uuid not null,
  ticket_id uuid not null,
  into_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  why text not null,
  clocks jsonb not null,
  taken jsonb not null,
  undone_at timestamp with time zone,
  constraint merge_check CHECK ((ticket_id <> into_id)),
  constraint merge_into_id_fkey FOREIGN KEY (into_id) REFERENCES tickets.ticket(id),
  constraint merge_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint merge_pkey PRIMARY KEY (id)
);
CREATE INDEX merge_into ON tickets.merge USING btree (into_id) WHERE (undone_at IS NULL);
CREATE UNIQUE INDEX merge_standing ON tickets.merge USING btree (ticket_id) WHERE (undone_at IS NULL);

create table tickets.presence (
  tab_id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  since timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  writing boolean not null,
  constraint presence_pkey PRIMARY KEY (tab_id)
);
CREATE INDEX presence_ticket ON tickets.presence USING btree (ticket_id);

create table tickets.reminder (
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  text text not null,
  made_at timestamp with time zone not null,
  from_ticket_id uuid,
  done_at timestamp with time zone,
  done_by_name text,
  constraint reminder_from_ticket_id_fkey FOREIGN KEY (from_ticket_id) REFERENCES tickets.ticket(id),
  constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff.person(id),
  constraint reminder_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint reminder_pkey PRIMARY KEY (id)
);
CREATE INDEX reminder_of_person ON tickets.reminder USING btree (person_id, at) WHERE (done_at IS NULL);
CREATE INDEX reminder_on_ticket ON tickets.reminder USING btree (ticket_id, at) WHERE (done_at IS NULL);

create table tickets.reply (
  id uuid not null,
  owner_id uuid not null,
  title text not null,
  folder text not null,
  texts jsonb not null,
  shared_with text[] not null,
  version integer not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint reply_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES staff.person(id),
  constraint reply_pkey PRIMARY KEY (id)
);
CREATE INDEX reply_owner ON tickets.reply USING btree (owner_id);

create table tickets.stopwatch (
  person_id uuid not null,
  ticket_id uuid not null,
  kind text not null,
  started_at timestamp with time zone not null,
  constraint stopwatch_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff.person(id),
  constraint stopwatch_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint stopwatch_pkey PRIMARY KEY (person_id)
);

create table tickets.tag_change (
  id uuid not null,
  at timestamp with time zone not null,
  by_name text not null,
  tags text[] not null,
  becomes text,
  views jsonb default '{}'::jsonb not null,
  undone_at timestamp with time zone,
  constraint tag_change_pkey PRIMARY KEY (id)
);

create table tickets.tag_changed (
  change_id uuid not null,
  ticket_id uuid not null,
  gone text[] not null,
  came text[] not null,
  constraint tag_changed_change_id_fkey FOREIGN KEY (change_id) REFERENCES tickets.tag_change(id),
  constraint tag_changed_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint tag_changed_pkey PRIMARY KEY (change_id, ticket_id)
);

create table tickets.ticket (
  id uuid not null,
  number text not null,
  version integer default 1 not null,
  customer_id uuid not null,
  customer_name text not null,
  site_id uuid,
  contact_id uuid,
  reporter jsonb not null,
  channel text not null,
  received_at timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  machine_text text not null,
  fault_text text not null,
  error_text text,
  since text,
  people_stopped integer,
  symptom_codes text[] default '{}'::text[] not null,
  urgency text not null,
  urgency_reason text,
  language text not null,
  call_id uuid,
  tags text[] default '{}'::text[] not null,
  state text default 'reported'::text not null,
  held_state text,
  engineer_id uuid,
  engineer_name text,
  first_contact_at timestamp with time zone,
  waiting_for text,
  visit_needed boolean,
  fault_record jsonb,
  solved_at timestamp with time zone,
  closed_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  next_due_at timestamp with time zone default '9999-12-31 00:00:00+00'::timestamp with time zone not null,
  next_clause text,
  next_started_at timestamp with time zone,
  words tsvector not null,
  constraint ticket_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customers.customer(id),
  constraint ticket_engineer_id_fkey FOREIGN KEY (engineer_id) REFERENCES staff.person(id),
  constraint ticket_pkey PRIMARY KEY (id),
  constraint ticket_number_key UNIQUE (number)
);
CREATE INDEX ticket_by_customer ON tickets.ticket USING btree (customer_id, received_at, id);
CREATE INDEX ticket_by_engineer ON tickets.ticket USING btree (engineer_id, received_at, id);
CREATE INDEX ticket_newest ON tickets.ticket USING btree (received_at, id);
CREATE INDEX ticket_open_by_clock ON tickets.ticket USING btree (next_due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX ticket_open_by_customer ON tickets.ticket USING btree (customer_id) WHERE (closed_at IS NULL);
CREATE INDEX ticket_open_by_engineer ON tickets.ticket USING btree (engineer_id, next_due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX ticket_open_unassigned ON tickets.ticket USING btree (next_due_at, id) WHERE ((closed_at IS NULL) AND (engineer_id IS NULL));
CREATE INDEX ticket_tagged ON tickets.ticket USING btree (id) WHERE (tags <> '{}'::text[]);
CREATE INDEX ticket_tags ON tickets.ticket USING gin (tags);
CREATE INDEX ticket_words ON tickets.ticket USING gin (words) WITH (fastupdate=off);

create table tickets.ticket_event (
  seq bigint generated always as identity not null,
  id uuid not null,
  ticket_id uuid not null,
  at timestamp with time zone not null,
  by_id uuid,
  by_name text not null,
  what jsonb not null,
  constraint ticket_event_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint ticket_event_pkey PRIMARY KEY (seq)
);
CREATE INDEX ticket_event_ticket ON tickets.ticket_event USING btree (ticket_id, seq);
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON tickets.ticket_event FOR EACH ROW EXECUTE FUNCTION tickets.event_is_append_only();

create table tickets.time_correction (
  seq bigint generated always as identity not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  by_name text not null,
  before jsonb not null,
  after jsonb,
  constraint time_correction_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES tickets.time_entry(id),
  constraint time_correction_pkey PRIMARY KEY (seq)
);
CREATE INDEX time_correction_entry ON tickets.time_correction USING btree (entry_id, seq);

create table tickets.time_entry (
  id uuid not null,
  ticket_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  minutes integer not null,
  kind text not null,
  on_day date not null,
  text text not null,
  made_at timestamp with time zone not null,
  from_ticket_id uuid,
  removed_at timestamp with time zone,
  constraint time_entry_minutes_check CHECK ((minutes > 0)),
  constraint time_entry_from_ticket_id_fkey FOREIGN KEY (from_ticket_id) REFERENCES tickets.ticket(id),
  constraint time_entry_person_id_fkey FOREIGN KEY (person_id) REFERENCES staff.person(id),
  constraint time_entry_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id),
  constraint time_entry_pkey PRIMARY KEY (id)
);
CREATE INDEX time_entry_ticket ON tickets.time_entry USING btree (ticket_id, made_at);

create table tickets.view (
  id uuid not null,
  owner_id uuid not null,
  name text not null,
  shared_with text[] default '{}'::text[] not null,
  shape jsonb not null,
  made_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint view_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES staff.person(id),
  constraint view_pkey PRIMARY KEY (id)
);
CREATE INDEX view_owner ON tickets.view USING btree (owner_id);

create table webhooks.attempt (
  seq bigint generated always as identity not null,
  delivery_id uuid not null,
  at timestamp with time zone not null,
  took_ms integer not null,
  status integer,
  answer text not null,
  constraint attempt_delivery_id_fkey FOREIGN KEY (delivery_id) REFERENCES webhooks.delivery(id) ON DELETE CASCADE,
  constraint attempt_pkey PRIMARY KEY (seq)
);
CREATE INDEX attempt_delivery ON webhooks.attempt USING btree (delivery_id, seq);

create table webhooks.delivery (
  id uuid not null,
  hook_id uuid not null,
  kind text not null,
  body text not null,
  asked_at timestamp with time zone not null,
  since timestamp with time zone not null,
  due_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given-up'::text]))),
  constraint delivery_hook_id_fkey FOREIGN KEY (hook_id) REFERENCES webhooks.hook(id) ON DELETE CASCADE,
  constraint delivery_pkey PRIMARY KEY (id)
);
CREATE INDEX delivery_due ON webhooks.delivery USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX delivery_list ON webhooks.delivery USING btree (hook_id, id);

create table webhooks.hook (
  id uuid not null,
  address text not null,
  kinds text[] not null,
  secret text not null,
  active boolean default true not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  made_by_name text not null,
  constraint hook_pkey PRIMARY KEY (id)
);

create view own.arrivals_arrival as
 SELECT x.id,
    x.channel,
    x.kind,
    x.because,
    x.source,
    x.external_id,
    x.sender_address,
    x.sender_key,
    x.sender_name,
    x.sent_to,
    x.subject,
    x.text,
    x.language,
    x.received_at,
    x.times,
    x.last_at,
    x.customer_id,
    x.contact_id,
    x.ticket_id,
    x.ticket_number,
    x.assignee_id,
    x.clause,
    x.due_at,
    x.original_id,
    x.facts,
    x.settled_as,
    x.settled_at,
    x.settled_by_name,
    x.read_text,
    x.words
   FROM (arrivals.arrival x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.arrivals_arrival_file as
 SELECT x.arrival_id,
    x.file_id,
    x.place
   FROM (arrivals.arrival_file x
     JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)));

create view own.arrivals_event as
 SELECT x.seq,
    x.arrival_id,
    x.at,
    x.by_id,
    x.by_name,
    x.what
   FROM (arrivals.event x
     JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)));

create view own.arrivals_joined as
 SELECT x.source,
    x.external_id,
    x.arrival_id
   FROM (arrivals.joined x
     JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)));

create view own.automation_run as
 SELECT x.id,
    x.rule_id,
    x.rule_name,
    x.rule_version,
    x.ticket_id,
    x."when",
    x.at,
    x.outcome,
    x.unmet,
    x.did,
    x.refusal
   FROM (automation.run x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.customers_contact as
 SELECT x.id,
    x.customer_id,
    x.site_id,
    x.name,
    x.role,
    x.numbers,
    x.email,
    x.language,
    x.left_at,
    x.erased_at,
    x.version
   FROM (customers.contact x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.customers_customer as
 SELECT x.id,
    x.name,
    x.names,
    x.short_name,
    x.aliases,
    x.code,
    x.importance,
    x.zone,
    x.language,
    x.sales_owner_id,
    x.service_owner_id,
    x.note,
    x.incomplete,
    x.open_tickets,
    x.last_contact_at,
    x.made_at,
    x.version,
    x.core
   FROM (own.people() o(ids)
     JOIN customers.customer x ON (((x.sales_owner_id = ANY (o.ids)) OR (x.service_owner_id = ANY (o.ids)))));

create view own.customers_hand_over as
 SELECT x.id,
    x.customer_id,
    x.side,
    x.from_id,
    x.to_id,
    x.on_day,
    x.reason,
    x.at,
    x.by_name
   FROM (customers.hand_over x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.customers_load as
 SELECT x.id,
    x.file_name,
    x.made_at,
    x.by_id,
    x.by_name,
    x.state,
    x.headings,
    x.samples,
    x.head_line,
    x.cells,
    x.columns,
    x.remembered,
    x.sales_owner_id,
    x.service_owner_id,
    x.rows
   FROM (customers.load x
     CROSS JOIN own.people() o(ids))
  WHERE false;

create view own.customers_load_customer as
 SELECT x.load_id,
    x.place,
    x."row",
    x.name,
    x.kind,
    x.decision,
    x.known_id,
    x.lines,
    x.errors,
    x.differences,
    x.done,
    x.made
   FROM (customers.load_customer x
     CROSS JOIN own.people() o(ids))
  WHERE false;

create view own.customers_number as
 SELECT x.contact_id,
    x.customer_id,
    x.turned,
    x.extension
   FROM (customers.number x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.customers_returned_address as
 SELECT x.address,
    x.since,
    x.says
   FROM (customers.returned_address x
     CROSS JOIN own.people() o(ids))
  WHERE (EXISTS ( SELECT 1
           FROM own.customers_contact k
          WHERE (lower(k.email) = x.address)));

create view own.customers_search as
 SELECT x.customer_id,
    x.tokens,
    x.words,
    x.tier
   FROM (customers.search x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.customers_site as
 SELECT x.id,
    x.customer_id,
    x.name,
    x.address,
    x.note,
    x.version
   FROM (customers.site x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.dispatch_obstacle as
 SELECT x.id,
    x.ticket_id,
    x.engineer_id,
    x.kind,
    x.says,
    x.flagged_at,
    x.answer_by,
    x.answered_at,
    x.answered_by,
    x.answer,
    x.answer_reason
   FROM (dispatch.obstacle x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.fax_reading as
 SELECT x.arrival_id,
    x.script,
    x.state,
    x.asked_at,
    x.attempts,
    x.leased_until,
    x.says
   FROM (fax.reading x
     JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)));

create view own.fax_sent as
 SELECT x.id,
    x.purpose,
    x.arrival_id,
    x.ticket_id,
    x.by_id,
    x.by_name,
    x.at,
    x.number,
    x.name,
    x.language,
    x.subject,
    x.text,
    x.reference,
    x.state,
    x.due_at,
    x.attempts,
    x.leased_until,
    x.says,
    x.job,
    x.pages,
    x.ended_at
   FROM ((fax.sent x
     LEFT JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)))
     LEFT JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)))
  WHERE ((t.id IS NOT NULL) OR ((x.ticket_id IS NULL) AND (a.id IS NOT NULL)));

create view own.feedback_attempt as
 SELECT x.id,
    x.call_back_id,
    x.at,
    x.by_id,
    x.by_name,
    x.outcome,
    x.rating,
    x.comment
   FROM (feedback.attempt x
     JOIN own.feedback_call_back b ON ((b.id = x.call_back_id)));

create view own.feedback_call_back as
 SELECT x.id,
    x.ticket_id,
    x.customer_id,
    x.zone,
    x.made_at,
    x.next_at,
    x.attempts,
    x.outcome,
    x.rating,
    x.comment,
    x.done_at,
    x.done_by,
    x.done_by_name,
    x.withdrawn_at
   FROM (feedback.call_back x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.feedback_complaint as
 SELECT x.id,
    x.at,
    x.clause,
    x.customer_id,
    x.ticket_id,
    x.call_id,
    x.about_staff_id,
    x.caller_name,
    x.text,
    x.taken_by,
    x.taken_by_name,
    x.state,
    x.verdict,
    x.closed_at
   FROM (feedback.complaint x
     LEFT JOIN own.customers_customer c ON ((c.id = x.customer_id)))
  WHERE ((c.id IS NOT NULL) OR ((x.customer_id IS NULL) AND (x.taken_by = ANY (own.people()))));

create view own.feedback_complaint_step as
 SELECT x.seq,
    x.complaint_id,
    x.at,
    x.by_id,
    x.by_name,
    x.kind,
    x.verdict,
    x.text
   FROM (feedback.complaint_step x
     JOIN own.feedback_complaint c ON ((c.id = x.complaint_id)));

create view own.files_file as
 SELECT x.id,
    x.sha256,
    x.name,
    x.type,
    x.size,
    x.kept_at,
    x.kept_by,
    x.belongs_to,
    x.state,
    x.finding,
    x.scan_at,
    x.scan_attempts,
    x.scanned_at
   FROM (files.file x
     CROSS JOIN own.people() o(ids))
  WHERE (((x.belongs_to ~~ 'ticket:%'::text) AND own.sees('ticket'::text, substr(x.belongs_to, 8))) OR (x.id IN ( SELECT f.file_id
           FROM own.arrivals_arrival_file f)) OR (x.id IN ( SELECT a.original_id
           FROM own.arrivals_arrival a)) OR ((x.belongs_to IS NULL) AND (x.kept_by = ANY (o.ids))));

create view own.intake_call as
 SELECT x.id,
    x.operator_id,
    x.operator_name,
    x.line,
    x.channel,
    x.arrival_id,
    x.phone_call_id,
    x.received_at,
    x.begun_at,
    x.state,
    x.version,
    x.saved_at,
    x.draft,
    x.customer_id,
    x.promised_at,
    x.promise_due_at,
    x.ticket_id,
    x.ticket_number,
    x.joined,
    x.outcome,
    x.finished_at
   FROM (intake.call x
     LEFT JOIN own.customers_customer c ON ((c.id = x.customer_id)))
  WHERE ((c.id IS NOT NULL) OR ((x.customer_id IS NULL) AND (x.operator_id = ANY (own.people()))));

create view own.intake_call_event as
 SELECT x.seq,
    x.call_id,
    x.at,
    x.by_id,
    x.by_name,
    x.what
   FROM (intake.call_event x
     JOIN own.intake_call c ON ((c.id = x.call_id)));

create view own.mail_message as
 SELECT x.id,
    x.content_key,
    x.message_id,
    x.refers_to,
    x.kind,
    x.from_address,
    x.from_name,
    x.sent_to,
    x.copied_to,
    x.subject,
    x.text,
    x.quoted,
    x.html,
    x.pictures,
    x.received_at,
    x.original_id,
    x.bounce,
    x.arrival_id,
    x.ticket_id
   FROM ((mail.message x
     LEFT JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)))
     LEFT JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)))
  WHERE ((a.id IS NOT NULL) OR ((x.arrival_id IS NULL) AND (t.id IS NOT NULL)));

create view own.mail_sent as
 SELECT x.id,
    x.ticket_id,
    x.arrival_id,
    x.by_id,
    x.by_name,
    x.at,
    x.leaves_at,
    x.left_at,
    x.taken_back_at,
    x.sent_to,
    x.copied_to,
    x.subject,
    x.text,
    x.message_id,
    x.refers_to,
    x.files,
    x.bounced,
    x.then_waits
   FROM ((mail.sent x
     LEFT JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)))
     LEFT JOIN own.arrivals_arrival a ON ((a.id = x.arrival_id)))
  WHERE ((t.id IS NOT NULL) OR ((x.ticket_id IS NULL) AND (a.id IS NOT NULL)));

create view own.notices_notice as
 SELECT x.id,
    x.staff_id,
    x.kind,
    x.about_kind,
    x.about_id,
    x.says,
    x.mentions,
    x.wants,
    x.because,
    x.instead_of,
    x.once_key,
    x.told_at,
    x.seen_at,
    x.acknowledged_at,
    x.settled_at,
    x.snoozed_until,
    x.digest_at,
    x.waits
   FROM (notices.notice x
     CROSS JOIN own.people() o(ids))
  WHERE own.sees(x.about_kind, x.about_id);

create view own.notices_subject as
 SELECT x.kind,
    x.id,
    x.title
   FROM (notices.subject x
     CROSS JOIN own.people() o(ids))
  WHERE own.sees(x.kind, x.id);

create view own.phone_call as
 SELECT x.id,
    x.source_id,
    x.call_key,
    x.direction,
    x.from_number,
    x.from_digits,
    x.from_name,
    x.to_number,
    x.line_id,
    x.queue,
    x.parent_key,
    x.begun_at,
    x.ring_at,
    x.answered_at,
    x.ended_at,
    x.ring_ms,
    x.wait_ms,
    x.talk_ms,
    x.state,
    x.outcome,
    x.swept_at,
    x.rung_ids,
    x.answered_by,
    x.answered_name,
    x.transfers,
    x.recording_url,
    x.customer_id,
    x.contact_id,
    x.ticket_id,
    x.arrival_id,
    x.allowed_ms,
    x.allowed_says,
    x.verdict,
    x.owed_since,
    x.clock
   FROM (phone.call x
     LEFT JOIN own.customers_customer c ON ((c.id = x.customer_id)))
  WHERE ((c.id IS NOT NULL) OR ((x.customer_id IS NULL) AND ((x.answered_by = ANY (own.people())) OR (x.rung_ids && own.people()))));

create view own.phone_event as
 SELECT x.seq,
    x.source_id,
    x.name,
    x.call_key,
    x.received_at,
    x.occurred_at,
    x.event
   FROM (phone.event x
     JOIN own.phone_call c ON (((c.source_id = x.source_id) AND (c.call_key = x.call_key))));

create view own.platform_audit_entry as
 SELECT x.seq,
    x.xid,
    x.at,
    x.actor_kind,
    x.actor_id,
    x.actor_name,
    x.address,
    x.request_id,
    x.verb,
    x.subject,
    x.before,
    x.after,
    x."position",
    x.hash
   FROM (platform.audit_entry x
     CROSS JOIN own.people() o(ids))
  WHERE false;

create view own.platform_letter as
 SELECT x.id,
    x.key,
    x.to_name,
    x.to_address,
    x.subject,
    x.body,
    x.html,
    x.thread,
    x.manner,
    x.written_at,
    x.due_at,
    x.state,
    x.leased_until,
    x.attempts,
    x.last_error,
    x.tried_at,
    x.sent_at
   FROM (platform.letter x
     CROSS JOIN own.people() o(ids))
  WHERE ((x.key ~~ 'notice:%'::text) AND (EXISTS ( SELECT 1
           FROM own.notices_notice n
          WHERE (n.id = own.id_in(substr(x.key, 8))))));

create view own.promises_alarm as
 SELECT x.promise_id,
    x.key,
    x.due_at,
    x.fired_at,
    x.told,
    x.climbed,
    x.answered_at,
    x.answered_by
   FROM (promises.alarm x
     JOIN own.promises_promise p ON ((p.id = x.promise_id)));

create view own.promises_promise as
 SELECT x.id,
    x.clause,
    x.clause_version,
    x.subject_kind,
    x.subject_id,
    x.customer_id,
    x.debtor_staff_id,
    x.debtor_department,
    x.begun_by,
    x.started_at,
    x.budget_ms,
    x.fixed_due_at,
    x.calendar,
    x.warnings,
    x.ladder,
    x.state,
    x.due_at,
    x.ended_at,
    x.broken_at,
    x.kept_by_pauses,
    x.next_alarm_at
   FROM (promises.promise x
     LEFT JOIN own.customers_customer c ON ((c.id = x.customer_id)))
  WHERE ((c.id IS NOT NULL) OR ((x.customer_id IS NULL) AND (x.debtor_staff_id = ANY (own.people()))));

create view own.promises_promise_event as
 SELECT x.seq,
    x.promise_id,
    x.at,
    x.by_id,
    x.by_name,
    x.kind,
    x.facts
   FROM (promises.promise_event x
     JOIN own.promises_promise p ON ((p.id = x.promise_id)));

create view own.promises_tally as
 SELECT p.clause,
    f.figure,
    f.at,
    count(*) AS n
   FROM own.promises_promise p,
    LATERAL promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f(figure, at)
  GROUP BY p.clause, f.figure, f.at;

create view own.promises_tally_change as
 SELECT x.clause,
    x.figure,
    x.at,
    x.n
   FROM (promises.tally_change x
     CROSS JOIN own.people() o(ids))
  WHERE false;

create view own.tickets_field_value as
 SELECT x.ticket_id,
    x.field_id,
    x.value
   FROM (tickets.field_value x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_follower as
 SELECT x.ticket_id,
    x.person_id,
    x.since,
    x.because
   FROM (tickets.follower x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_help_request as
 SELECT x.id,
    x.ticket_id,
    x.asked_at,
    x.asked_by,
    x.asked_by_name,
    x.why,
    x.acknowledge_by,
    x.acknowledged_at,
    x.acknowledged_by,
    x.acknowledged_by_name,
    x.act_by,
    x.acted_at,
    x.acted_by,
    x.acted_text
   FROM (tickets.help_request x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_link as
 SELECT x.id,
    x.ticket_id,
    x.kind,
    x.other_id,
    x.at,
    x.by_name
   FROM ((tickets.link x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)))
     JOIN own.tickets_ticket o ON ((o.id = x.other_id)));

create view own.tickets_merge as
 SELECT x.id,
    x.ticket_id,
    x.into_id,
    x.at,
    x.by_id,
    x.by_name,
    x.why,
    x.clocks,
    x.taken,
    x.undone_at
   FROM ((tickets.merge x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)))
     JOIN own.tickets_ticket o ON ((o.id = x.into_id)));

create view own.tickets_presence as
 SELECT x.tab_id,
    x.ticket_id,
    x.person_id,
    x.person_name,
    x.since,
    x.seen_at,
    x.writing
   FROM (tickets.presence x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_reminder as
 SELECT x.id,
    x.ticket_id,
    x.person_id,
    x.at,
    x.text,
    x.made_at,
    x.from_ticket_id,
    x.done_at,
    x.done_by_name
   FROM (tickets.reminder x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_stopwatch as
 SELECT x.person_id,
    x.ticket_id,
    x.kind,
    x.started_at
   FROM (tickets.stopwatch x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_tag_changed as
 SELECT x.change_id,
    x.ticket_id,
    x.gone,
    x.came
   FROM (tickets.tag_changed x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_ticket as
 SELECT x.id,
    x.number,
    x.version,
    x.customer_id,
    x.customer_name,
    x.site_id,
    x.contact_id,
    x.reporter,
    x.channel,
    x.received_at,
    x.opened_at,
    x.machine_text,
    x.fault_text,
    x.error_text,
    x.since,
    x.people_stopped,
    x.symptom_codes,
    x.urgency,
    x.urgency_reason,
    x.language,
    x.call_id,
    x.tags,
    x.state,
    x.held_state,
    x.engineer_id,
    x.engineer_name,
    x.first_contact_at,
    x.waiting_for,
    x.visit_needed,
    x.fault_record,
    x.solved_at,
    x.closed_at,
    x.changed_at,
    x.next_due_at,
    x.next_clause,
    x.next_started_at,
    x.words
   FROM (tickets.ticket x
     JOIN own.customers_customer c ON ((c.id = x.customer_id)));

create view own.tickets_ticket_event as
 SELECT x.seq,
    x.id,
    x.ticket_id,
    x.at,
    x.by_id,
    x.by_name,
    x.what
   FROM (tickets.ticket_event x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.tickets_time_correction as
 SELECT x.seq,
    x.entry_id,
    x.at,
    x.by_name,
    x.before,
    x.after
   FROM (tickets.time_correction x
     JOIN own.tickets_time_entry e ON ((e.id = x.entry_id)));

create view own.tickets_time_entry as
 SELECT x.id,
    x.ticket_id,
    x.person_id,
    x.person_name,
    x.minutes,
    x.kind,
    x.on_day,
    x.text,
    x.made_at,
    x.from_ticket_id,
    x.removed_at
   FROM (tickets.time_entry x
     JOIN own.tickets_ticket t ON ((t.id = x.ticket_id)));

create view own.webhooks_attempt as
 SELECT x.seq,
    x.delivery_id,
    x.at,
    x.took_ms,
    x.status,
    x.answer
   FROM (webhooks.attempt x
     CROSS JOIN own.people() o(ids))
  WHERE false;

create view own.webhooks_delivery as
 SELECT x.id,
    x.hook_id,
    x.kind,
    x.body,
    x.asked_at,
    x.since,
    x.due_at,
    x.state,
    x.leased_until,
    x.attempts
   FROM (webhooks.delivery x
     CROSS JOIN own.people() o(ids))
  WHERE false;
