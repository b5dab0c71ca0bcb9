import type { CallWarning } from "@kept/domain/intake/api.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

/** What to mind about a customer, each with a shape and in words. */
export function WarningList({ warnings }: { warnings: readonly CallWarning[] }) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow(60_000);
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={t("mind")}>
      {warnings.map(({ kind, at, number, count }) => (
        <li key={`${kind} ${at ?? ""} ${number ?? ""}`}>
          <IconAlertTriangle size={16} aria-hidden />
          <span>
            {t(`warning-${kind}`, { when: at ? times.when(at, now) : "", number: number ?? "", n: count ?? 0 })}
          </span>
        </li>
      ))}
    </ul>
  );
}
