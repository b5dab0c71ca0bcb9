import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useEffect } from "react";
import { macrosApi, type Macro } from "@kept/domain/macros/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { refresh } from "../platform/queries.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./macros.module.css";
import { messages } from "./messages.ts";

type Props = { macro: Macro; ticketId: string; close: () => void };

/** What a macro will do to this ticket, in sentences; Enter does it, or nothing where it would be refused. */
export function MacroPreview({ macro, ticketId, close }: Props) {
  const t = useMessages(messages);
  const { id, name } = macro;
  const rehearsal = useDo(macrosApi.rehearse);
  const { mutate } = rehearsal;
  useEffect(() => mutate({ id, ticketId }), [mutate, id, ticketId]);
  const run = useDo(macrosApi.run, {
    onDone: () => {
      refresh(new Set(["tickets"]));
      notifications.show({ message: t("done", { name }) });
      close();
    },
  });
  const said = rehearsal.data;
  const ready = said !== undefined && said.refused === null && !run.isPending;
  const doIt = () => ready && run.mutate({ id, ticketId });
  useKeys({ Escape: close, Enter: ready ? doIt : undefined });
  return (
    <>
      <p className={classes.quiet}>{t("willDo", { name })}</p>
      <ol className={classes.sentences}>
        {said?.rows.map(({ says, changes }, place) => (
          <li key={place}>
            {says} {!changes && <span className={classes.quiet}>({t("already")})</span>}
          </li>
        ))}
      </ol>
      {said?.refused && (
        <p role="alert" className={classes.alert}>
          {t("refused", { why: said.refused })}
        </p>
      )}
      <div className={classes.pair}>
        <Button
          size="compact-sm"
          disabled={!ready}
          loading={run.isPending || rehearsal.isPending}
          rightSection={<KeyHint keys="Enter" />}
          onClick={doIt}
        >
          {t("doIt")}
        </Button>
        <Button size="compact-sm" variant="subtle" rightSection={<KeyHint keys="Esc" />} onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </>
  );
}
