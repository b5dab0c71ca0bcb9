import { Button } from "@mantine/core";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import type { Text } from "@kept/domain/kit/language.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

type Props = {
  mine: Partial<Ticket>;
  theirs: Ticket;
  takeTheirs: () => void;
  sendAnyway: () => void;
};

const compared = [
  "state",
  "urgency",
  "engineerName",
  "machineText",
  "faultText",
  "errorText",
  "since",
  "peopleStopped",
] as const;

const names: Readonly<Record<(typeof compared)[number], keyof typeof messages>> = {
  state: "state",
  urgency: "urgency",
  engineerName: "engineer",
  machineText: "machine",
  faultText: "whatHappens",
  errorText: "errorText",
  since: "since",
  peopleStopped: "peopleStopped",
};

/** Someone else was faster: both versions side by side, and what to do. */
export function StaleEdit({ mine, theirs, takeTheirs, sendAnyway }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const shown = (key: (typeof compared)[number], ticket: Partial<Ticket>) => {
    const value = ticket[key];
    if (value === null || value === undefined || value === "") return t("nothing");
    const words: Partial<Record<string, Text>> = key === "state" ? stateNames : key === "urgency" ? urgencyNames : {};
    return words[String(value)]?.[language] ?? String(value);
  };
  const differing = compared.filter((key) => key in mine && (mine[key] ?? null) !== theirs[key]);
  return (
    <section className={classes.stale} role="alert" aria-label={t("staleTitle")}>
      <strong>{t("staleTitle")}</strong>
      <table className={classes.versions}>
        <thead>
          <tr>
            <th>{t("changedPart")}</th>
            <th>{t("yours")}</th>
            <th>{t("theirs")}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((key) => (
            <tr key={key}>
              <th>{t(names[key])}</th>
              <td>{shown(key, mine)}</td>
              <td>{shown(key, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.sends}>
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {t("keepTheirs")}
        </Button>
        <Button size="xs" onClick={sendAnyway}>
          {t("keepMine")}
        </Button>
      </div>
    </section>
  );
}
