import { useState } from "react";
import { Button, Select, TextInput } from "@mantine/core";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";

/** Hands it to a colleague with words. */
export function ForwardForm({ id, close }: { id: string; close: () => void }) {
  const t = useMessages(messages);
  const [staffId, setStaffId] = useState<string | null>(null);
  const [text, setText] = useState("");
  const people = useAsk(staffApi.people, {});
  const forward = useDo(arrivalsApi.forward, { onDone: close });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (staffId) forward.mutate({ id, staffId, text });
      }}
    >
      <Select
        label={t("colleague")}
        required
        searchable
        data-autofocus
        autoFocus
        value={staffId}
        onChange={setStaffId}
        data={(people.data?.rows ?? []).map((person) => ({ value: person.id, label: person.name }))}
      />
      <TextInput label={t("words")} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <div className={classes.acts}>
        <Button type="submit" size="xs" disabled={!staffId} loading={forward.isPending}>
          {t("send")}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
