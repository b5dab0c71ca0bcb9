import { Button, Checkbox, Group, Stack } from "@mantine/core";
import { useState } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import type { PeopleLoad } from "@kept/domain/staff/people-load-api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { loadPeopleMessages } from "./load-people-messages.ts";
import classes from "./staff.module.css";
import { SureButton } from "./sure-button.tsx";

type Passwords = OutputOf<typeof staffApi.applyPeople>["passwords"];

/** Brings a file in, shows the passwords of who is new, and takes it back. */
export function PeopleLoadAct({ load }: { load: PeopleLoad }) {
  const t = useMessages(loadPeopleMessages);
  const [passwords, setPasswords] = useState<Passwords>([]);
  if (load.state === "read") return <BringIn load={load} given={setPasswords} />;
  return (
    <Stack gap="sm">
      <output>{t(load.state === "applied" ? "done" : "undone")}</output>
      {load.stayed.length > 0 && <p>{t("stayed", { names: load.stayed.join(", ") })}</p>}
      {passwords.length > 0 && <Given passwords={passwords} />}
      {load.state === "applied" && <TakeBack id={load.id} />}
    </Stack>
  );
}

function BringIn({ load, given }: { load: PeopleLoad; given: (passwords: Passwords) => void }) {
  const t = useMessages(loadPeopleMessages);
  const [confirmed, setConfirmed] = useState(false);
  const apply = useDo(staffApi.applyPeople, { onDone: ({ passwords }) => given(passwords), onRefused: () => true });
  const count = load.lines.filter(({ kind }) => kind === "new" || kind === "changed").length;
  const wrong = load.lines.filter(({ kind }) => kind === "wrong").length;
  const asks = load.administrators.length > 0;
  if (count === 0) return <p>{t("nothing")}</p>;
  return (
    <Stack gap="sm">
      {wrong > 0 && <p>{t("wrongStay", { n: wrong })}</p>}
      {asks && (
        <Checkbox
          label={t("administrators", { names: load.administrators.join(", ") })}
          checked={confirmed}
          onChange={(event) => setConfirmed(event.currentTarget.checked)}
        />
      )}
      {apply.error && <ErrorNote says={apply.error.detail} />}
      <Group>
        <Button
          loading={apply.isPending}
          disabled={asks && !confirmed}
          onClick={() => apply.mutate({ id: load.id, administrators: confirmed })}
        >
          {t("bringIn", { n: count })}
        </Button>
      </Group>
    </Stack>
  );
}

/** The passwords of who is new, this once. */
function Given({ passwords }: { passwords: Passwords }) {
  const t = useMessages(loadPeopleMessages);
  const lines = passwords.map(({ name, email, oneTimePassword }) => [name, email, oneTimePassword].map(cell).join(","));
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.join("\r\n")}\r\n`)}`;
  return (
    <section className={classes.handOver} aria-label={t("passwords")}>
      <h3>{t("passwords")}</h3>
      <p className={classes.quiet}>{t("passwordsHint")}</p>
      <Group my="xs">
        <Button component="a" variant="default" size="compact-sm" href={file} download="passwords.csv">
          {t("savePasswords")}
        </Button>
      </Group>
      <table className={classes.list}>
        <thead>
          <tr>
            <th>{t("person")}</th>
            <th>{t("password")}</th>
          </tr>
        </thead>
        <tbody>
          {passwords.map(({ name, email, oneTimePassword }) => (
            <tr key={email}>
              <td>
                {name} <span className={classes.quiet}>{email}</span>
              </td>
              <td>
                <code>{oneTimePassword}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TakeBack({ id }: { id: string }) {
  const t = useMessages(loadPeopleMessages);
  const take = useDo(staffApi.takePeopleBack);
  return (
    <div>
      <SureButton
        word={t("takeBack")}
        asks={t("takeBackSure")}
        does={() => take.mutate({ id })}
        busy={take.isPending}
      />
    </div>
  );
}

/** A cell of a CSV (RFC 4180) that no spreadsheet calculates. */
const cell = (said: string): string => `"${said.replace(/^(?=[=+\-@])/, "'").replaceAll('"', '""')}"`;
