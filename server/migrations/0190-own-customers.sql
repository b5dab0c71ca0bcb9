-- The law of sight: what those who see only their own customers see of each table that tells of customers.
-- `own.tickets_ticket` is read in place of `tickets.ticket`; `kept.own` names the people whose customers these are.
create schema own;

create function own.people() returns uuid[] language sql stable as $$
  select string_to_array(current_setting('kept.own', true), ',')::uuid[]
$$;

-- The id a text begins with; null when it begins with none.
create function own.id_in(text) returns uuid language sql immutable as $$
  select substring($1 from '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')::uuid
$$;

-- Customers: those one looks after by name (1.2), on either side.
create view own.customers_customer as
  select x.* from own.people() o (ids)
    join customers.customer x on x.sales_owner_id = any (o.ids) or x.service_owner_id = any (o.ids);
create view own.customers_site as
  select x.* from customers.site x join own.customers_customer c on c.id = x.customer_id;
create view own.customers_contact as
  select x.* from customers.contact x join own.customers_customer c on c.id = x.customer_id;
create view own.customers_number as
  select x.* from customers.number x join own.customers_customer c on c.id = x.customer_id;
create view own.customers_returned_address as
  select x.* from customers.returned_address x cross join own.people() o (ids)
   where exists (select 1 from own.customers_contact k where lower(k.email) = x.address);
create view own.customers_search as
  select x.* from customers.search x join own.customers_customer c on c.id = x.customer_id;
create view own.customers_hand_over as
  select x.* from customers.hand_over x join own.customers_customer c on c.id = x.customer_id;
-- A file of customers is compared with every customer, so none of it is seen.
create view own.customers_load as
  select x.* from customers.load x cross join own.people() o (ids) where false;
create view own.customers_load_customer as
  select x.* from customers.load_customer x cross join own.people() o (ids) where false;

-- Promises: to one's customers, or made by oneself to nobody in particular.
create view own.promises_promise as
  select x.* from promises.promise x left join own.customers_customer c on c.id = x.customer_id
   where c.id is not null or (x.customer_id is null and x.debtor_staff_id = any (own.people()));
create view own.promises_promise_event as
  select x.* from promises.promise_event x join own.promises_promise p on p.id = x.promise_id;
create view own.promises_alarm as
  select x.* from promises.alarm x join own.promises_promise p on p.id = x.promise_id;
-- What is counted for all is counted anew from one's own.
create view own.promises_tally as
  select p.clause, f.figure, f.at, count(*) as n
    from own.promises_promise p, promises.figures(p.state, p.ended_at, p.broken_at, p.kept_by_pauses) f group by 1, 2, 3;
create view own.promises_tally_change as
  select x.* from promises.tally_change x cross join own.people() o (ids) where false;

-- Tickets, and all that hangs on them.
create view own.tickets_ticket as
  select x.* from tickets.ticket x join own.customers_customer c on c.id = x.customer_id;
create view own.tickets_ticket_event as
  select x.* from tickets.ticket_event x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_help_request as
  select x.* from tickets.help_request x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_presence as
  select x.* from tickets.presence x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_follower as
  select x.* from tickets.follower x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_reminder as
  select x.* from tickets.reminder x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_stopwatch as
  select x.* from tickets.stopwatch x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_time_entry as
  select x.* from tickets.time_entry x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_time_correction as
  select x.* from tickets.time_correction x join own.tickets_time_entry e on e.id = x.entry_id;
create view own.tickets_field_value as
  select x.* from tickets.field_value x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_tag_changed as
  select x.* from tickets.tag_changed x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.tickets_link as
  select x.* from tickets.link x
    join own.tickets_ticket t on t.id = x.ticket_id join own.tickets_ticket o on o.id = x.other_id;
create view own.tickets_merge as
  select x.* from tickets.merge x
    join own.tickets_ticket t on t.id = x.ticket_id join own.tickets_ticket o on o.id = x.into_id;
create view own.dispatch_obstacle as
  select x.* from dispatch.obstacle x join own.tickets_ticket t on t.id = x.ticket_id;
create view own.automation_run as
  select x.* from automation.run x join own.tickets_ticket t on t.id = x.ticket_id;

-- What comes in: from one's customers; what nobody has told apart yet is not theirs.
create view own.arrivals_arrival as
  select x.* from arrivals.arrival x join own.customers_customer c on c.id = x.customer_id;
create view own.arrivals_arrival_file as
  select x.* from arrivals.arrival_file x join own.arrivals_arrival a on a.id = x.arrival_id;
create view own.arrivals_event as
  select x.* from arrivals.event x join own.arrivals_arrival a on a.id = x.arrival_id;
create view own.arrivals_joined as
  select x.* from arrivals.joined x join own.arrivals_arrival a on a.id = x.arrival_id;
create view own.mail_message as
  select x.* from mail.message x
    left join own.arrivals_arrival a on a.id = x.arrival_id left join own.tickets_ticket t on t.id = x.ticket_id
   where a.id is not null or (x.arrival_id is null and t.id is not null);
create view own.mail_sent as
  select x.* from mail.sent x
    left join own.tickets_ticket t on t.id = x.ticket_id left join own.arrivals_arrival a on a.id = x.arrival_id
   where t.id is not null or (x.ticket_id is null and a.id is not null);
create view own.fax_sent as
  select x.* from fax.sent x
    left join own.tickets_ticket t on t.id = x.ticket_id left join own.arrivals_arrival a on a.id = x.arrival_id
   where t.id is not null or (x.ticket_id is null and a.id is not null);
create view own.fax_reading as
  select x.* from fax.reading x join own.arrivals_arrival a on a.id = x.arrival_id;

-- Calls: with one's customers, and strangers' that rang at one's own telephone.
create view own.phone_call as
  select x.* from phone.call x left join own.customers_customer c on c.id = x.customer_id
   where c.id is not null
      or (x.customer_id is null and (x.answered_by = any (own.people()) or x.rung_ids && own.people()));
create view own.phone_event as
  select x.* from phone.event x join own.phone_call c on c.source_id = x.source_id and c.call_key = x.call_key;
create view own.intake_call as
  select x.* from intake.call x left join own.customers_customer c on c.id = x.customer_id
   where c.id is not null or (x.customer_id is null and x.operator_id = any (own.people()));
create view own.intake_call_event as
  select x.* from intake.call_event x join own.intake_call c on c.id = x.call_id;

-- Call backs and complaints.
create view own.feedback_call_back as
  select x.* from feedback.call_back x join own.customers_customer c on c.id = x.customer_id;
create view own.feedback_attempt as
  select x.* from feedback.attempt x join own.feedback_call_back b on b.id = x.call_back_id;
create view own.feedback_complaint as
  select x.* from feedback.complaint x left join own.customers_customer c on c.id = x.customer_id
   where c.id is not null or (x.customer_id is null and x.taken_by = any (own.people()));
create view own.feedback_complaint_step as
  select x.* from feedback.complaint_step x join own.feedback_complaint c on c.id = x.complaint_id;

-- Whether one sees what is named by a kind and an id, as notices and files name it; a kind nobody thought of here is not seen.
create function own.sees(kind text, id text) returns boolean language sql stable as $$
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
$$;

-- Files: what hangs on a ticket or came with an arrival one sees.
create view own.files_file as
  select x.* from files.file x cross join own.people() o (ids)
   where (x.belongs_to like 'ticket:%' and own.sees('ticket', substr(x.belongs_to, 8)))
      or x.id in (select f.file_id from own.arrivals_arrival_file f)
      or x.id in (select a.original_id from own.arrivals_arrival a)
      or (x.belongs_to is null and x.kept_by = any (o.ids));

-- Notices about what one sees.
create view own.notices_notice as
  select x.* from notices.notice x cross join own.people() o (ids) where own.sees(x.about_kind, x.about_id);
create view own.notices_subject as
  select x.* from notices.subject x cross join own.people() o (ids) where own.sees(x.kind, x.id);

-- Records of the whole house are not parted by customer, so none of them is seen.
create view own.platform_audit_entry as
  select x.* from platform.audit_entry x cross join own.people() o (ids) where false;
create view own.platform_letter as
  select x.* from platform.letter x cross join own.people() o (ids)
   where x.key like 'notice:%' and exists (select 1 from own.notices_notice n where n.id = own.id_in(substr(x.key, 8)));
create view own.webhooks_delivery as
  select x.* from webhooks.delivery x cross join own.people() o (ids) where false;
create view own.webhooks_attempt as
  select x.* from webhooks.attempt x cross join own.people() o (ids) where false;
