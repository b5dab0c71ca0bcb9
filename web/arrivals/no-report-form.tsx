import { useState } from "react";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { NoReportReason, noReportReasons } from "@kept/domain/arrivals/arrival.ts";
import { noReportNames, settlementNames } from "@kept/domain/arrivals/words.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";

/** Marks it as no report, with the reason; nothing is deleted, and it can be taken back. */
export function NoReportForm({ id, hold, close }: { id: string; hold: () => void; close: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [reason, setReason] = useState<NoReportReason>("spam");
  const [text, setText] = useState("");
  const back = useDo(arrivalsApi.takeBack);
  const dismiss = useDo(arrivalsApi.noReport, {
    onDone: () => {
      close();
      hold();
      const as = settlementNames["no-report"][language];
      showUndo(t("done", { as }), t("undo"), () => back.mutate({ id }));
    },
    onRefused: () => true,
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        dismiss.mutate({ id, reason, text });
      }}
    >
      <NativeSelect
        label={t("reason")}
        autoFocus
        value={reason}
        data={noReportReasons.map((value) => ({ value, label: noReportNames[value][language] }))}
        onChange={(event) => setReason(NoReportReason.parse(event.currentTarget.value))}
      />
      <TextInput
        label={t("words")}
        required={reason === "other"}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {dismiss.error && <ErrorNote says={dismiss.error.detail} />}
      <div className={classes.acts}>
        <Button type="submit" size="xs" loading={dismiss.isPending}>
          {t("markNoReport")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
