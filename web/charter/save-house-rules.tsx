import { Button, Group, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { charterApi } from "@kept/domain/charter/api.ts";
import type { HouseRules } from "@kept/domain/charter/house-rules.ts";
import { languages } from "@kept/domain/kit/language.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./house-rule-messages.ts";
import classes from "./house-rules.module.css";

type Props = { version: number; rules: HouseRules; undo: () => void };

/** Saves what was changed as a new version: from when it holds, and why. */
export function SaveHouseRules({ version, rules, undo }: Props) {
  const t = useMessages(messages);
  const [from, setFrom] = useState("");
  const [why, setWhy] = useState("");
  const change = useDo(charterApi.changeHouseRules, {
    onDone: (saved) => notifications.show({ message: t("saved", { n: saved.version }) }),
    onRefused: () => true,
  });
  const whole = rules.pauseReasons.every(({ says }) => languages.every((language) => says[language].trim() !== ""));
  return (
    <form
      className={classes.save}
      aria-label={t("saveTitle")}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ version, rules, why, ...(from ? { holdsFrom: new Date(from).toISOString() } : {}) });
      }}
    >
      <TextInput
        type="datetime-local"
        label={t("from")}
        description={t("fromNow")}
        value={from}
        onChange={({ currentTarget: { value } }) => setFrom(value)}
      />
      <TextInput
        label={t("why")}
        required
        maxLength={1_000}
        value={why}
        onChange={({ currentTarget: { value } }) => setWhy(value)}
      />
      {!whole && <ErrorNote says={t("missing")} />}
      {change.error && <ErrorNote says={change.error.detail} />}
      <Group gap="xs">
        <Button type="submit" loading={change.isPending} disabled={!whole || why.trim() === ""}>
          {t("save")}
        </Button>
        <Button variant="subtle" onClick={undo}>
          {t("undo")}
        </Button>
      </Group>
    </form>
  );
}
