import { Button, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { dispatchApi, ObstacleKind, obstacleKinds } from "@kept/domain/dispatch/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./dispatch.module.css";

/** For the engineer a ticket is assigned to: flags an obstacle, which the manager answers in time. There is no declining (3.6.3). */
export function FlagObstacle({ ticketId }: { ticketId: string }) {
  const t = useMessages(messages);
  const [kind, setKind] = useState<ObstacleKind>("missing-skill");
  const [says, setSays] = useState("");
  const open = useAsk(dispatchApi.obstacles, { ticketId });
  const flag = useDo(dispatchApi.flagObstacle, { onDone: () => setSays(""), onRefused: () => true });
  const waits = open.data?.rows.find(({ answeredAt }) => answeredAt === null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    flag.mutate({ id: ticketId, kind, says });
  };
  if (waits) return <output>{t("obstacleWaits", { says: waits.says })}</output>;
  return (
    <form onSubmit={save} aria-label={t("flagObstacle")}>
      <h2 className={classes.heading}>{t("flagObstacle")}</h2>
      <p className={classes.quiet}>{t("flagHint")}</p>
      <Stack gap="sm">
        <NativeSelect
          label={t("obstacleKind")}
          value={kind}
          data={obstacleKinds.map((value) => ({ value, label: t(value) }))}
          onChange={(event) => setKind(ObstacleKind.parse(event.currentTarget.value))}
        />
        <Textarea
          label={t("obstacleSays")}
          required
          autosize
          minRows={2}
          value={says}
          onChange={(event) => setSays(event.currentTarget.value)}
        />
        {flag.error && <ErrorNote says={flag.error.detail} />}
        <Button type="submit" loading={flag.isPending}>
          {t("flagObstacle")}
        </Button>
      </Stack>
    </form>
  );
}
