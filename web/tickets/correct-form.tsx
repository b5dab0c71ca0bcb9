import { useState } from "react";
import { Button, Textarea, TextInput } from "@mantine/core";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useKeys } from "../platform/use-keys.ts";
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
  const { stale } = write;
  const send = (version: number) => write.send({ id: seen.id, version, ...changed });
  const save = () => send(seen.version);
  useKeys({ "Ctrl+Enter": save, Escape: done });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {stale && (
        <StaleEdit
          mine={changed as Partial<Ticket>}
          theirs={stale.theirs}
          takeTheirs={done}
          sendAnyway={() => send(stale.theirs.version)}
        />
      )}
      {fields.map(([key, name]) => (
        <Textarea
          key={key}
          size="xs"
          autosize
          label={t(name)}
          value={mine[key]}
          onChange={(event) => setMine({ ...mine, [key]: event.target.value })}
        />
      ))}
      <TextInput
        size="xs"
        label={t("peopleStopped")}
        inputMode="numeric"
        value={mine.peopleStopped ?? ""}
        onChange={(event) => {
          const digits = event.target.value.replace(/\D/g, "");
          setMine({ ...mine, peopleStopped: digits === "" ? null : Number(digits) });
        }}
      />
      <div className={classes.sends}>
        <Button size="xs" variant="default" onClick={done}>
          {t("cancel")}
        </Button>
        <Button size="xs" type="submit" loading={write.sends}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
