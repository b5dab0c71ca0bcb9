import { useState } from "react";
import { Button, Checkbox, NativeSelect, NumberInput, PasswordInput, TextInput } from "@mantine/core";
import { mailApi } from "@kept/domain/mail/api.ts";
import { securities, Security, type Mailbox, type MailboxFacts } from "@kept/domain/mail/mailbox.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { FaxByMail } from "./fax-by-mail.tsx";
import { mailServices } from "./mailbox-presets.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";
import { ByToken, OAuthFields } from "./oauth-fields.tsx";

const empty: MailboxFacts = {
  name: "",
  address: "",
  host: "",
  port: 993,
  security: "tls",
  username: "",
  folder: "INBOX",
  charset: "gb18030",
  oauth: null,
  fax: null,
};
const charsets = ["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "windows-1252"];
const ports: Readonly<Record<Security, number>> = { tls: 993, starttls: 143, none: 143 };

/** A mailbox: where it is and how one gets in; it can be tried before it is saved. */
export function MailboxForm({ mailbox, close }: { mailbox: Mailbox | null; close: () => void }) {
  const t = useMessages(messages);
  const [facts, setFacts] = useState<MailboxFacts>(mailbox ?? empty);
  const [password, setPassword] = useState("");
  const [clientSecret, setClientSecret] = useState("");
  const [active, setActive] = useState(mailbox?.active ?? true);
  const add = useDo(mailApi.add, { onRefused: () => true, onDone: close });
  const change = useDo(mailApi.change, { onRefused: () => true, onDone: close });
  const refused = add.error ?? change.error;
  const { name, address, host, port, security, username, folder, charset, oauth, fax } = facts;
  const plain = { name, address, host, port, security, username, folder, charset, oauth, fax };
  const given = { ...(password && { password }), ...(clientSecret && { clientSecret }) };
  const set = (typed: Partial<MailboxFacts>) => setFacts((before) => ({ ...before, ...typed }));
  return (
    <form
      className={classes.form}
      aria-label={t(mailbox ? "change" : "add")}
      onSubmit={(event) => {
        event.preventDefault();
        if (mailbox) change.mutate({ ...plain, ...given, id: mailbox.id, version: mailbox.version, active });
        else add.mutate({ ...plain, ...given });
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <TextInput
        required
        autoFocus
        label={t("name")}
        value={name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        required
        type="email"
        label={t("address")}
        value={address}
        onChange={(event) =>
          set({
            address: event.currentTarget.value,
            ...(username === address ? { username: event.currentTarget.value } : {}),
          })
        }
      />
      <NativeSelect
        label={t("service")}
        data={[{ value: "", label: t("ownServer") }, ...Object.keys(mailServices)]}
        onChange={(event) => set(mailServices[event.currentTarget.value] ?? { oauth: null })}
      />
      <TextInput
        required
        label={t("host")}
        placeholder="imap.example.com"
        value={host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("security")}
        value={security}
        data={securities.map((value) => ({ value, label: t(`security-${value}`) }))}
        onChange={(event) => {
          const chosen = Security.parse(event.currentTarget.value);
          set({ security: chosen, port: ports[chosen] });
        }}
      />
      <NumberInput
        required
        label={t("port")}
        min={1}
        max={65_535}
        hideControls
        value={port}
        onChange={(value) => set({ port: Number(value) || 0 })}
      />
      <TextInput
        required
        label={t("username")}
        value={username}
        onChange={(event) => set({ username: event.currentTarget.value })}
      />
      <ByToken oauth={oauth} set={(chosen) => set({ oauth: chosen })} />
      {oauth ? (
        <OAuthFields
          oauth={oauth}
          set={(chosen) => set({ oauth: chosen })}
          secret={clientSecret}
          setSecret={setClientSecret}
          kept={Boolean(mailbox?.oauth)}
        />
      ) : (
        <PasswordInput
          required={!mailbox}
          label={t("password")}
          description={mailbox ? t("passwordStays") : undefined}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      )}
      <TextInput
        required
        label={t("folder")}
        value={folder}
        onChange={(event) => set({ folder: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("charset")}
        value={charset}
        data={[...new Set([charset, ...charsets])]}
        onChange={(event) => set({ charset: event.currentTarget.value })}
      />
      <FaxByMail fax={fax} set={(chosen) => set({ fax: chosen })} />
      {mailbox && (
        <Checkbox label={t("active")} checked={active} onChange={(event) => setActive(event.currentTarget.checked)} />
      )}
      {refused && <ErrorNote says={refused.detail} />}
      <Tried asked={{ ...plain, ...given, ...(mailbox ? { id: mailbox.id } : {}) }} />
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Tries it as it is typed, and says in plain words what is wrong. */
function Tried({ asked }: { asked: MailboxFacts & { password?: string; clientSecret?: string; id?: string } }) {
  const t = useMessages(messages);
  const trial = useDo(mailApi.trial);
  const { data } = trial;
  return (
    <div className={classes.tried}>
      <Button variant="default" size="xs" loading={trial.isPending} onClick={() => trial.mutate(asked)}>
        {t("try")}
      </Button>
      {data && (
        <p role={data.ok ? "status" : "alert"}>{t(`tried-${data.step}`, { n: data.messages ?? 0, says: data.says })}</p>
      )}
    </div>
  );
}
