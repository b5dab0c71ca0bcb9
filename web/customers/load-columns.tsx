import { Button, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { Load } from "@kept/domain/customers/load-api.ts";
import { columnNames, columns, type Column } from "@kept/domain/customers/load-columns.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { loadMessages } from "./load-messages.ts";
import { OwnerChoice } from "./owner-choice.tsx";
import classes from "./customers.module.css";

/** What each column of a file means, with examples from it, and who owns the rows that name nobody. */
export function LoadColumns({ load }: { load: Load }) {
  const t = useMessages(loadMessages);
  const [said, setSaid] = useState<(Column | null)[]>(load.columns);
  const [salesOwnerId, setSales] = useState(load.salesOwnerId);
  const [serviceOwnerId, setService] = useState(load.serviceOwnerId);
  const map = useDo(customersApi.mapLoad, { onRefused: () => true });
  const mean = (place: number, column: Column | null) =>
    setSaid(said.map((before, at) => (at === place ? column : before === column ? null : before)));
  const unnamed = !load.columns.includes("salesOwner") || !load.columns.includes("serviceOwner");
  const nobody = unnamed || load.errors > 0;
  const [open, setOpen] = useState(
    !load.columns.includes("name") || (load.errors > 0 && (unnamed || !load.remembered)),
  );
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={classes.section}>
      <summary>
        <strong>{t("columns")}</strong>{" "}
        <span className={classes.quiet}>
          {t(!load.columns.includes("name") ? "noName" : load.remembered ? "remembered" : "guessed")}
        </span>
      </summary>
      <Stack gap="sm" mt="xs">
        <Meanings load={load} said={said} mean={mean} />
        {nobody && (
          <div className={classes.pair}>
            <OwnerChoice label={t("salesDefault")} value={salesOwnerId} onChange={setSales} optional />
            <OwnerChoice label={t("serviceDefault")} value={serviceOwnerId} onChange={setService} optional />
          </div>
        )}
        {map.error && <ErrorNote says={map.error.detail} />}
        <div>
          <Button
            variant="default"
            disabled={!said.includes("name")}
            loading={map.isPending}
            onClick={() => map.mutate({ id: load.id, columns: said, salesOwnerId, serviceOwnerId })}
          >
            {t("check")}
          </Button>
        </div>
      </Stack>
    </details>
  );
}

type MeaningsProps = { load: Load; said: (Column | null)[]; mean: (place: number, column: Column | null) => void };

function Meanings({ load, said, mean }: MeaningsProps) {
  const t = useMessages(loadMessages);
  const language = useLanguage();
  const choices = [
    { value: "", label: t("passOver") },
    ...columns.map((value) => ({ value, label: columnNames[value][language] })),
  ];
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t("heading")}</th>
            <th>{t("meaning")}</th>
            <th>{t("samples")}</th>
          </tr>
        </thead>
        <tbody>
          {load.headings.map((heading, place) => {
            const called = heading || t("unnamed", { n: place + 1 });
            if (!heading && !load.samples[place]?.length) return null;
            return (
              <tr key={place}>
                <th scope="row">{called}</th>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={called}
                    data={choices}
                    value={said[place] ?? ""}
                    onChange={({ target }) => mean(place, columns.find((one) => one === target.value) ?? null)}
                  />
                </td>
                <td className={classes.quiet}>{load.samples[place]?.join(" · ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
