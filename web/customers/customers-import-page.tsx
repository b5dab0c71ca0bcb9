import { Button, FileInput, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { customersApi, FileError } from "@kept/domain/customers/api.ts";
import type { SentFile } from "@kept/domain/kit/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./customers.module.css";

/** Loads customers from a file: looked at first, then all of it or nothing, with every error by row and column. */
export function CustomersImportPage() {
  const t = useMessages(messages);
  const [file, setFile] = useState<File | null>(null);
  const load = useDo(customersApi.load, { onRefused: () => true });
  const send = async (check: boolean) => {
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    load.mutate({ file: { name: file.name, type: file.type, bytes } satisfies SentFile, check: String(check) });
  };
  const errors = FileError.array().safeParse(load.error?.more["errors"]).data ?? [];
  return (
    <Stack maw={760}>
      <PageHead title={t("loadTitle")} lede={t("loadHint")} />
      <FileInput
        label={t("file")}
        accept=".csv,.xlsx,text/csv"
        value={file}
        onChange={(chosen) => {
          setFile(chosen);
          load.reset();
        }}
      />
      <Group>
        <Button variant="default" disabled={!file} loading={load.isPending} onClick={() => void send(true)}>
          {t("look")}
        </Button>
        <Button disabled={!file} loading={load.isPending} onClick={() => void send(false)}>
          {t("loadNow")}
        </Button>
      </Group>
      {load.data && <output>{t(load.data.checked ? "fine" : "loaded", countsIn(load.data))}</output>}
      {load.error && <ErrorNote says={load.error.detail} />}
      {errors.length > 0 && <Errors errors={errors} />}
    </Stack>
  );
}

function Errors({ errors }: { errors: readonly FileError[] }) {
  const t = useMessages(messages);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t("row")}</th>
          <th>{t("column")}</th>
          <th>{t("wrong")}</th>
        </tr>
      </thead>
      <tbody>
        {errors.map(({ row, column, says }) => (
          <tr key={`${row} ${column} ${says}`}>
            <td>{row}</td>
            <td>{column}</td>
            <td>{says}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const countsIn = ({ customers, sites, contacts }: { customers: number; sites: number; contacts: number }) => ({
  customers,
  sites,
  contacts,
});
