import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { z } from "zod";
import { automationApi } from "@kept/domain/automation/api.ts";
import { Condition, type Trigger } from "@kept/domain/automation/rule.ts";
import classes from "./automation.module.css";
import { messages } from "./messages.ts";
import { ask } from "../platform/client.ts";
import { useMessages } from "../platform/use-messages.ts";

const waitMs = 400;

/** What the rule being written would have done in the last thirty days; nothing while a condition lacks its value. */
export function RehearsalNote({ when, conditions }: { when: Trigger; conditions: readonly Condition[] }) {
  const t = useMessages(messages);
  const whole = z.array(Condition).safeParse(conditions);
  const [asked] = useDebouncedValue(JSON.stringify({ when, conditions: whole.data ?? null }), waitMs);
  const { data } = useQuery({
    queryKey: ["automation-rehearsals", asked],
    queryFn: () => ask(automationApi.rehearse, automationApi.rehearse.input.parse(JSON.parse(asked))),
    enabled: whole.success && !asked.includes('"conditions":null'),
    placeholderData: (before) => before,
  });
  if (!data) return null;
  return (
    <section className={classes.rehearsal} aria-live="polite">
      <h3 className={classes.part}>{t("rehearsal")}</h3>
      <p>
        {t("rehearsed", { setOff: data.setOff, wouldRun: data.wouldRun })} {t("rehearsedHint")}
      </p>
      {data.tickets.length > 0 && (
        <ul>
          {data.tickets.slice(0, 5).map(({ id, number, customerName, at }) => (
            <li key={`${id}/${at}`}>
              <Link to="/tickets/$id" params={{ id: number }}>
                {number}
              </Link>{" "}
              {customerName}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
