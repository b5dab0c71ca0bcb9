import { ActionIcon, MultiSelect, NativeSelect, NumberInput, TagsInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Condition } from "@kept/domain/automation/rule.ts";
import { factNames, importanceNames } from "@kept/domain/automation/rule-words.ts";
import { calendarApi } from "@kept/domain/calendar/api.ts";
import { Family, families, familyNames } from "@kept/domain/charter/code.ts";
import { clauseIds, ClauseId } from "@kept/domain/charter/clause-id.ts";
import { importances, Importance } from "@kept/domain/customers/customer.ts";
import { hour } from "@kept/domain/kit/instant.ts";
import type { Language, Text } from "@kept/domain/kit/language.ts";
import { TicketChannel, ticketStates, TicketState, urgencies, Urgency } from "@kept/domain/tickets/ticket.ts";
import { channelNames, stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import classes from "./automation.module.css";
import { CustomersField } from "./customers-field.tsx";
import { OwnFieldCondition } from "./own-field-condition.tsx";
import { messages } from "./messages.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Fact = Condition["fact"];
type Props = {
  condition: Condition;
  /** Whether a promise sets the rule off, so that its clause can be asked. */
  ofPromise: boolean;
  change: (condition: Condition) => void;
  remove: () => void;
};

const facts = Condition.options.map((option) => option.shape.fact.value);

/** A condition that still lacks its value. */
export function emptyCondition(fact: Fact): Condition {
  if (fact === "age") return { fact, not: false, atLeastMs: hour };
  if (fact === "open") return { fact, not: false, calendarId: "" };
  if (fact === "field") return { fact, not: false, fieldId: "", is: [] };
  if (fact === "assigned") return { fact, not: false };
  return { fact, not: false, is: [] } as Condition;
}

/** One condition: what it looks at, whether it is turned round, and its values. */
export function ConditionField({ condition, ofPromise, change, remove }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const offered = facts.filter((fact) => fact !== "clause" || ofPromise || condition.fact === "clause");
  return (
    <div className={classes.line}>
      <NativeSelect
        size="xs"
        aria-label={t("if")}
        value={condition.fact}
        data={offered.map((value) => ({ value, label: factNames[value][language] }))}
        onChange={(event) => {
          const fact = facts.find((one) => one === event.currentTarget.value);
          if (fact) change(emptyCondition(fact));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={t("is")}
        value={condition.not ? "not" : "is"}
        data={[
          { value: "is", label: t("is") },
          { value: "not", label: t("not") },
        ]}
        onChange={(event) => change({ ...condition, not: event.currentTarget.value === "not" })}
      />
      <div className={classes.value}>
        <Values condition={condition} change={change} />
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t("remove")} title={t("remove")} onClick={remove}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}

function Values({ condition, change }: Pick<Props, "condition" | "change">): ReactNode {
  const t = useMessages(messages);
  const language = useLanguage();
  const many = <Value extends string>(
    values: readonly Value[],
    names: Readonly<Record<Value, Text>> | null,
    read: (chosen: string[]) => Condition,
  ) => (
    <MultiSelect
      size="xs"
      aria-label={t("value")}
      data={values.map((value) => ({ value, label: names ? names[value][language] : value }))}
      value={"is" in condition ? condition.is : []}
      onChange={(chosen) => change(read(chosen))}
      comboboxProps={{ withinPortal: false }}
    />
  );
  switch (condition.fact) {
    case "urgency":
      return many(urgencies, urgencyNames, (is) => ({ ...condition, is: is.map((one) => Urgency.parse(one)) }));
    case "importance":
      return many(importances, importanceNames, (is) => ({ ...condition, is: is.map((one) => Importance.parse(one)) }));
    case "channel":
      return many(TicketChannel.options, channelNames, (is) => ({
        ...condition,
        is: is.map((one) => TicketChannel.parse(one)),
      }));
    case "family":
      return many(families, familyNames, (is) => ({ ...condition, is: is.map((one) => Family.parse(one)) }));
    case "state":
      return many(ticketStates, stateNames, (is) => ({ ...condition, is: is.map((one) => TicketState.parse(one)) }));
    case "clause":
      return many(clauseIds, null, (is) => ({ ...condition, is: is.map((one) => ClauseId.parse(one)) }));
    case "customer":
      return <CustomersField value={condition.is} onChange={(is) => change({ ...condition, is })} />;
    case "tag":
    case "words":
      return (
        <TagsInput
          size="xs"
          aria-label={t("value")}
          value={condition.is}
          onChange={(is) => change({ ...condition, is })}
        />
      );
    case "age":
      return (
        <NumberInput
          size="xs"
          aria-label={t("value")}
          min={1}
          suffix={` ${t("hours")}`}
          value={condition.atLeastMs / hour}
          onChange={(hours) => change({ ...condition, atLeastMs: Math.max(1, Math.round(Number(hours) || 1)) * hour })}
        />
      );
    case "open":
      return (
        <CalendarField
          value={condition.calendarId}
          language={language}
          onChange={(calendarId) => change({ ...condition, calendarId })}
        />
      );
    case "field":
      return <OwnFieldCondition condition={condition} change={change} />;
    case "assigned":
      return null;
  }
}

type CalendarProps = { value: string; language: Language; onChange: (id: string) => void };

function CalendarField({ value, language, onChange }: CalendarProps) {
  const t = useMessages(messages);
  const { data } = useAsk(calendarApi.list, {});
  return (
    <NativeSelect
      size="xs"
      aria-label={t("calendar")}
      value={value}
      data={[
        { value: "", label: "—" },
        ...(data?.calendars ?? []).map(({ calendarId, name }) => ({ value: calendarId, label: name[language] })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
