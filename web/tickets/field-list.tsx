import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { Link } from "@tanstack/react-router";
import type { Field, FieldValue, FieldValues } from "@kept/domain/tickets/field.ts";
import { standsOn, valueInWords } from "@kept/domain/tickets/field-rules.ts";
import { fieldsApi, type TicketFields } from "@kept/domain/tickets/fields-api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { FieldInput } from "./field-input.tsx";
import { fieldMessages } from "./field-messages.ts";
import classes from "./tickets.module.css";

/** The company's own fields on a ticket: what is filled in, what is still to be, and where one fills in; nothing where there are none. */
export function FieldList({ ticket }: { ticket: Ticket }) {
  const t = useMessages(fieldMessages);
  const may = useMay();
  const fields = useAsk(fieldsApi.fields, {}).data?.rows ?? [];
  const filled = useAsk(fieldsApi.fieldValues, { id: ticket.id }).data;
  const [fills, setFills] = useState(false);
  const here = fields.filter((field) => standsOn(field, ticket) || filled?.values[field.id] !== undefined);
  if (!filled || here.length === 0) return null;
  const open = here.filter((field) => standsOn(field, ticket));
  return (
    <section aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {fills ? (
        <FillForm ticket={ticket} fields={open} values={filled.values} done={() => setFills(false)} />
      ) : (
        <>
          <dl className={classes.facts}>
            {here.map((field) => (
              <FieldLine key={field.id} field={field} filled={filled} />
            ))}
          </dl>
          {ticket.state !== "closed" && open.length > 0 && may(fieldsApi.fillIn) && (
            <Button size="compact-xs" variant="subtle" onClick={() => setFills(true)}>
              {t("fillIn")}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function FieldLine({ field, filled }: { field: Field; filled: TicketFields }) {
  const t = useMessages(fieldMessages);
  const language = useLanguage();
  const value = filled.values[field.id];
  const gap = filled.missing.includes(field.id)
    ? "missing"
    : filled.missingToSolve.includes(field.id)
      ? "missingToSolve"
      : null;
  const one = typeof value === "object" || value === undefined ? value?.[0] : value;
  const leads = one !== undefined && field.kind !== "number" && field.kind !== "date";
  return (
    <>
      <dt>
        {field.name[language]}
        {field.retiredAt !== null && ` (${t("retired")})`}
      </dt>
      <dd>
        {value !== undefined && leads ? (
          <Link to="/tickets" search={{ field: `${field.id}:${String(one)}`, view: "all" } as never}>
            {valueInWords(field, value)[language]}
          </Link>
        ) : (
          value !== undefined && valueInWords(field, value)[language]
        )}
        {gap ? <em>{t(gap)}</em> : value === undefined && "—"}
      </dd>
    </>
  );
}

type FormProps = { ticket: Ticket; fields: readonly Field[]; values: FieldValues; done: () => void };

function FillForm({ ticket, fields, values, done }: FormProps) {
  const t = useMessages(fieldMessages);
  const [typed, setTyped] = useState<Record<string, FieldValue | null>>({});
  const fill = useDo(fieldsApi.fillIn, { onDone: done });
  return (
    <Stack
      component="form"
      gap="xs"
      onSubmit={(event) => {
        event.preventDefault();
        fill.mutate({ id: ticket.id, values: typed });
      }}
    >
      {fields.map((field) => (
        <FieldInput
          key={field.id}
          field={field}
          value={typed[field.id] === undefined ? (values[field.id] ?? null) : (typed[field.id] ?? null)}
          change={(value) => setTyped({ ...typed, [field.id]: value })}
        />
      ))}
      <div className={classes.sends}>
        <Button size="xs" variant="default" onClick={done}>
          {t("cancel")}
        </Button>
        <Button size="xs" type="submit" loading={fill.isPending}>
          {t("save")}
        </Button>
      </div>
    </Stack>
  );
}
