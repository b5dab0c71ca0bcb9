import { Button, Group, Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Load } from "@kept/domain/customers/load-api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { loadMessages } from "./load-messages.ts";
import classes from "./customers.module.css";

/** Brings a file in step by step, with a bar and the right to stop, and takes it back as a whole. */
export function LoadAct({ load }: { load: Load }) {
  const t = useMessages(loadMessages);
  const [runs, setRuns] = useState(false);
  const stopped = useRef(false);
  const step = useDo(customersApi.stepLoad, { onRefused: () => true });
  const go = async () => {
    stopped.current = false;
    setRuns(true);
    try {
      for (let now = load; now.state !== "applied" && !stopped.current;) now = await step.mutateAsync({ id: load.id });
    } catch {
      // The refusal stands below, out of the mutation.
    }
    setRuns(false);
  };
  const { done, toDo: all } = load;
  const wrong = load.counts.wrong ?? 0;
  const customers = Object.values(load.counts).reduce((sum, one) => sum + one, 0);
  if (load.state === "undone") return <output>{t("undone")}</output>;
  return (
    <section className={classes.act}>
      {(runs || load.state === "applying") && (
        <>
          <Progress aria-label={t("progress", { done, all })} value={all === 0 ? 100 : (100 * done) / all} />
          <output>{t(runs ? "progress" : "stopped", { done, all })}</output>
        </>
      )}
      {load.state === "applied" && <output>{t("applied", { n: done })}</output>}
      {load.state === "read" && all === 0 && (load.counts.same ?? 0) > 0 && <output>{t("nothingToDo")}</output>}
      {step.error && <ErrorNote says={step.error.detail} />}
      <Group>
        {runs && (
          <Button variant="default" onClick={() => (stopped.current = true)}>
            {t("stop")}
          </Button>
        )}
        {!runs && load.state !== "applied" && all > 0 && (
          <Button onClick={() => void go()}>
            {load.state === "read" ? t("apply", { n: all }) : t("goOn", { n: all - done })}
          </Button>
        )}
        {load.state === "read" && wrong > 0 && (
          <span className={classes.quiet}>{t(wrong === customers ? "allWrong" : "leftOut", { n: wrong })}</span>
        )}
        {load.state === "applied" && (
          <Button component={Link} to="/customers">
            {t("toCustomers")}
          </Button>
        )}
        {!runs && load.state !== "read" && <Undo load={load} />}
      </Group>
    </section>
  );
}

function Undo({ load }: { load: Load }) {
  const t = useMessages(loadMessages);
  const [asks, setAsks] = useState(false);
  const undo = useDo(customersApi.undoLoad, { onRefused: () => true, onDone: () => setAsks(false) });
  if (undo.error) return <ErrorNote says={undo.error.detail} />;
  if (!asks)
    return (
      <Button variant="default" onClick={() => setAsks(true)}>
        {t("undo")}
      </Button>
    );
  return (
    <Group role="group" aria-label={t("undo")}>
      <span>{undo.isPending ? t("undoing") : t("undoSure", { n: load.done })}</span>
      <Button color="red.9" loading={undo.isPending} onClick={() => undo.mutate({ id: load.id })}>
        {t("undoNow")}
      </Button>
      <Button variant="subtle" autoFocus onClick={() => setAsks(false)}>
        {t("keep")}
      </Button>
    </Group>
  );
}
