import { Button, Progress } from "@mantine/core";
import { appApi } from "@kept/domain/app/api.ts";
import type { SampleState } from "@kept/domain/app/first-steps.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { SureButton } from "../staff/sure-button.tsx";
import classes from "./first-steps.module.css";
import { messages } from "./first-steps-messages.ts";

/** Sample data: one click to load, how far it is, one click to take out again. */
export function SamplePane({ sample }: { sample: SampleState }) {
  const t = useMessages(messages);
  const load = useDo(appApi.loadSample);
  const remove = useDo(appApi.removeSample);
  if (sample.state === "none" && !sample.mayLoad) return null;
  return (
    <div className={classes.sample}>
      <p>{t(`sample-${sample.state}`)}</p>
      {sample.state === "none" && (
        <Button variant="default" loading={load.isPending} onClick={() => load.mutate({})}>
          {t("loadSample")}
        </Button>
      )}
      {sample.state === "loading" && (
        <Progress.Root size="lg" className={classes.progress}>
          <Progress.Section value={100 * sample.share} aria-label={t("sample-loading")} />
        </Progress.Root>
      )}
      {(sample.state === "loaded" || sample.state === "broken-off") && (
        <SureButton
          word={t("removeSample")}
          asks={t("removeAsks")}
          busy={remove.isPending}
          does={() => remove.mutate({})}
        />
      )}
    </div>
  );
}
