import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { UrgencyRules } from "@kept/domain/charter/house-rules.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { urgencyNames } from "@kept/domain/tickets/words.ts";
import { messages } from "../charter/house-rule-messages.ts";
import classes from "../charter/house-rules.module.css";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** Which tickets of the last thirty days would have another urgency by the rules as they are being changed. */
export function UrgencyEffectNote({ rules }: { rules: UrgencyRules }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay()(intakeApi.urgencyEffect);
  const [asked] = useDebouncedValue(rules, 400);
  const { mutate, data } = useDo(intakeApi.urgencyEffect, { onRefused: () => true });
  useEffect(() => {
    if (may) mutate({ rules: asked });
  }, [may, mutate, asked]);
  if (!data) return null;
  return (
    <div className={classes.effect} role="status">
      {t("effect", { looked: data.looked, n: data.different })}
      {data.examples.length > 0 && (
        <ul>
          {data.examples.map(({ id, number, faultText, was, would }) => (
            <li key={id}>
              <Link to="/tickets/$id" params={{ id: number } as never}>
                {number}
              </Link>{" "}
              {faultText} · {t("effectOne", { was: urgencyNames[was][language], would: urgencyNames[would][language] })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
