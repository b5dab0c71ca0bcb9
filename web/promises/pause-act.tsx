import { Button, Group, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { charterApi } from "@kept/domain/charter/api.ts";
import { pauseReasonName } from "@kept/domain/charter/house-rules.ts";
import type { PauseReason } from "@kept/domain/charter/pause-reason.ts";
import { promisesApi, type PromiseReading } from "@kept/domain/promises/api.ts";
import { useHouseRules } from "../charter/use-house-rules.ts";
import { messages } from "./messages.ts";
import classes from "./promises.module.css";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

/** Lets the clock stand still for a reason its clause lists, with evidence, and run on again. */
export function PauseAct({ promise }: { promise: PromiseReading }) {
  const t = useMessages(messages);
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const resume = useDo(promisesApi.resume);
  const clause = useAsk(charterApi.read, { id: promise.clause });
  const reasons = clause.data?.inForce.pauseReasons ?? [];
  const { id, state } = promise;
  if (!may(promisesApi.pause)) return null;
  if (state === "paused")
    return (
      <Button variant="default" size="compact-sm" loading={resume.isPending} onClick={() => resume.mutate({ id })}>
        {t("resumeClock")}
      </Button>
    );
  if (state !== "running" || reasons.length === 0) return null;
  if (asking) return <PauseForm id={id} reasons={reasons} done={() => setAsking(false)} />;
  return (
    <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
      {t("pauseClock")}
    </Button>
  );
}

type FormProps = { id: string; reasons: readonly PauseReason[]; done: () => void };

function PauseForm({ id, reasons, done }: FormProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const rules = useHouseRules();
  const [reason, setReason] = useState<PauseReason | null>(reasons[0] ?? null);
  const [evidence, setEvidence] = useState("");
  const pause = useDo(promisesApi.pause, { onDone: done });
  return (
    <form
      className={classes.pause}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) pause.mutate({ id, reason, evidence });
      }}
    >
      <Select
        label={t("reason")}
        data={reasons.map((value) => ({ value, label: pauseReasonName(rules, value)[language] }))}
        value={reason}
        onChange={(value) => setReason(value)}
        allowDeselect={false}
      />
      <Textarea
        label={t("evidence")}
        description={t("evidenceHint")}
        value={evidence}
        onChange={({ currentTarget }) => setEvidence(currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={pause.isPending} disabled={!reason || evidence.trim() === ""}>
          {t("pauseClock")}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={done}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}
