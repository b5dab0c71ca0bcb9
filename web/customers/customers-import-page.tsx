import { Stack } from "@mantine/core";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { customersApi } from "@kept/domain/customers/api.ts";
import { exampleCustomers } from "@kept/domain/customers/load-example.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { chosenFile } from "../platform/client.ts";
import { Moment } from "../platform/moment.tsx";
import { TableChoice } from "../platform/table-choice.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
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
  const read = useDo(customersApi.readLoad, { onDone: (load) => show(load.id), onRefused: () => true });
  const choose = async (file: File) => read.mutate({ file: await chosenFile(file) });
  return (
    <div className={classes.load}>
      <PageHead title={t("title")} lede={t("lede")} />
      <TableChoice
        take={(file) => void choose(file)}
        busy={read.isPending}
        chosen={Boolean(id)}
        example={{ name: t("exampleName"), lines: exampleCustomers(useLanguage()) }}
      />
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
