import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { StaleEdit } from "./stale-edit.tsx";
import classes from "./tickets.module.css";
import { useWrite } from "./use-write.ts";

const fields = [
  ["machineText", "machine"],
  ["faultText", "whatHappens"],
  ["errorText", "errorText"],
  ["since", "since"],
] as const;

/** Corrects what was reported, against the version that was there when one began to type. */
export function CorrectForm({ ticket, done }: { ticket: Ticket; done: () => void }) {
  const t = useMessages(messages);
  const [seen] = useState(ticket);
  const [mine, setMine] = useState({
    machineText: seen.machineText,
    faultText: seen.faultText,
    errorText: seen.errorText ?? "",
    since: seen.since ?? "",
    peopleStopped: seen.peopleStopped,
  });
  const write = useWrite(ticketsApi.correct, done);
  const changed = Object.fromEntries(
    Object.entries(mine).filter(([key, value]) => (seen[key as keyof typeof mine] ?? "") !== (value ?? "")),
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        write.send({ id: seen.id, version: seen.version, ...changed });
      }}
    >
      {write.stale && <StaleEdit mine={changed as Partial<Ticket>} {...write.stale} takeTheirs={done} />}
      {fields.map(([key, name]) => (
        <label key={key} className={classes.label}>
          {t(name)}
          <textarea
            className={classes.field}
            rows={key === "faultText" ? 3 : 1}
            value={mine[key]}
            onChange={(event) => setMine({ ...mine, [key]: event.target.value })}
          />
        </label>
      ))}
      <label className={classes.label}>
        {t("peopleStopped")}
        <input
          className={classes.field}
          inputMode="numeric"
          value={mine.peopleStopped ?? ""}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, "");
            setMine({ ...mine, peopleStopped: digits === "" ? null : Number(digits) });
          }}
        />
      </label>
      <div className={classes.sends}>
        <button type="button" className={classes.button} onClick={done}>
          {t("cancel")}
        </button>
        <button type="submit" className={classes.button} data-leads disabled={write.sends}>
          {t("save")}
        </button>
      </div>
    </form>
  );
}
