import { Button, Group } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

/** One part of a form as both people have it. */
type Part = { label: string; mine: string; theirs: string };
type Props = { parts: readonly Part[]; takeTheirs: () => void; keepMine: () => void };

/** Someone else was quicker: each part that differs, as it stands in the form and as it stands now, and what to do. */
export function StaleVersions({ parts, takeTheirs, keepMine }: Props) {
  const t = useMessages(messages);
  const differing = parts.filter(({ mine, theirs }) => mine !== theirs);
  return (
    <section role="alert" aria-label={t("staleTitle")} className={classes.stale}>
      <strong>{t("staleTitle")}</strong>
      {differing.length === 0 && <p>{t("staleSame")}</p>}
      {differing.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t("changedPart")}</th>
              <th>{t("yours")}</th>
              <th>{t("theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ label, mine, theirs }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{mine || "—"}</td>
                <td>{theirs || "—"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {t("takeTheirs")}
        </Button>
        <Button size="xs" onClick={keepMine}>
          {t("keepMine")}
        </Button>
      </Group>
    </section>
  );
}
