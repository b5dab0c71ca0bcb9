import { Button, FileButton, Group, Stack } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { chosenFile } from "../platform/client.ts";
import { Moment } from "../platform/moment.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { LoadAct } from "./load-act.tsx";
import { LoadColumns } from "./load-columns.tsx";
import { LoadFindings } from "./load-findings.tsx";
import { loadMessages } from "./load-messages.ts";
import classes from "./customers.module.css";

/** Brings customers in from a file: read, columns said, findings looked at, loaded with a bar, taken back as a whole. The file on its way stands in the address. */
export function CustomersImportPage() {
  const t = useMessages(loadMessages);
  const navigate = useNavigate();
  const { load: id } = useSearch({ strict: false }) as { load?: string };
  const show = (load: string) => void navigate({ to: "/customers/import", search: { load } as never });
  const reset = useRef<() => void>(null);
  const read = useDo(customersApi.readLoad, { onDone: (load) => show(load.id), onRefused: () => true });
  const choose = async (file: File | null) => {
    if (file) read.mutate({ file: await chosenFile(file) });
    reset.current?.();
  };
  return (
    <div className={classes.load}>
      <PageHead title={t("title")} lede={t("lede")} />
      <Group my="sm">
        <FileButton resetRef={reset} accept=".csv,.txt,.tsv,.xlsx,text/csv" onChange={(file) => void choose(file)}>
          {(props) => (
            <Button {...props} variant={id ? "default" : "filled"} loading={read.isPending}>
              {t(id ? "another" : "choose")}
            </Button>
          )}
        </FileButton>
        {read.isPending && <output>{t("reading")}</output>}
      </Group>
      {read.error && <ErrorNote says={read.error.detail} />}
      {id && !read.isPending && <OneLoad key={id} id={id} />}
      <Earlier chosen={id} />
    </div>
  );
}

function OneLoad({ id }: { id: string }) {
  const { data: load, error } = useAsk(customersApi.loadById, { id });
  if (error) return <ErrorNote says={error.detail} />;
  if (!load) return null;
  return (
    <Stack gap="lg">
      <h2 className={classes.fileName}>{load.fileName}</h2>
      {load.state === "read" && <LoadColumns key={JSON.stringify(load.columns)} load={load} />}
      {load.columns.includes("name") && load.state !== "undone" && <LoadFindings load={load} />}
      {load.columns.includes("name") && <LoadAct load={load} />}
    </Stack>
  );
}

const stateWords = { applied: "stateApplied", applying: "stateApplying", undone: "stateUndone" } as const;

function Earlier({ chosen }: { chosen: string | undefined }) {
  const t = useMessages(loadMessages);
  const { data } = useAsk(customersApi.loads, {});
  const rows = (data?.rows ?? []).filter(({ id }) => id !== chosen);
  if (rows.length === 0) return null;
  return (
    <section className={classes.earlier}>
      <h2 className={classes.heading}>{t("earlier")}</h2>
      <ul className={classes.list}>
        {rows.map(({ id, fileName, madeAt, byName, done, state }) => (
          <li key={id} className={classes.line}>
            <span>
              <Link to="/customers/import" search={{ load: id } as never}>
                {fileName}
              </Link>{" "}
              <span className={classes.quiet}>{t("earlierLine", { by: byName, n: done })}</span>
            </span>
            <span className={classes.quiet}>
              {state !== "read" && t(stateWords[state])} · <Moment at={madeAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
