import { useState } from "react";
import { Button, Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { languages, type Language } from "@kept/domain/kit/language.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { Mailbox } from "@kept/domain/mail/mailbox.ts";
import { TokenPlace, tokenPlaces, type Sending, type SendingFacts } from "@kept/domain/mail/sending.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { messages } from "./messages.ts";
import { SendingServerFields } from "./sending-server-fields.tsx";
import { sendingWords } from "./sending-words.ts";

/** How mail goes out from a mailbox: where answers carry their ticket, by which server, and what stands below; it can be tried before it is saved. */
export function SendingForm({ mailbox, close }: { mailbox: Mailbox; close: () => void }) {
  const { data, error } = useAsk(mailApi.sending, { id: mailbox.id });
  if (error) return <ErrorNote says={error.detail} />;
  return data ? <Fields mailbox={mailbox} sending={data} close={close} /> : null;
}

const signatures = { "zh-Hant": "signatureHant", "zh-Hans": "signatureHans", en: "signatureEn" } as const;
const noServer = { host: "", port: 587, security: "starttls", username: "" } as const;

function Fields({ mailbox, sending, close }: { mailbox: Mailbox; sending: Sending; close: () => void }) {
  const t = useMessages(sendingWords);
  const say = useMessages(messages);
  const { version, houseSends, ...kept } = sending;
  const [facts, setFacts] = useState<SendingFacts>(kept);
  const [password, setPassword] = useState("");
  const change = useDo(mailApi.changeSending, { onRefused: () => true, onDone: close });
  const { tokenIn, server, signature } = facts;
  const given = password === "" ? {} : { password };
  const set = (typed: Partial<SendingFacts>) => setFacts((before) => ({ ...before, ...typed }));
  const sign = (language: Language, words: string) => set({ signature: { ...signature, [language]: words } });
  return (
    <form
      className={classes.form}
      aria-label={t("sendingOf", { name: mailbox.name })}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ ...facts, ...given, id: mailbox.id, version });
      }}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <NativeSelect
        autoFocus
        label={t("tokenIn")}
        description={t("tokenInHint")}
        value={tokenIn}
        data={tokenPlaces.map((value) => ({ value, label: t(`token-${value}`) }))}
        onChange={(event) => set({ tokenIn: TokenPlace.parse(event.currentTarget.value) })}
      />
      <Checkbox
        label={t("ownServer")}
        description={houseSends ? t("houseServer") : t("noHouseServer")}
        checked={server !== null}
        onChange={(event) =>
          set({ server: event.currentTarget.checked ? { ...noServer, username: mailbox.username } : null })
        }
      />
      {server && (
        <SendingServerFields
          server={server}
          set={(typed) => set({ server: { ...server, ...typed } })}
          password={password}
          setPassword={setPassword}
          hadOne={kept.server !== null}
        />
      )}
      {languages.map((language) => (
        <Textarea
          key={language}
          autosize
          minRows={2}
          label={t(signatures[language])}
          value={signature[language]}
          onChange={(event) => sign(language, event.currentTarget.value)}
        />
      ))}
      {change.error && <ErrorNote says={change.error.detail} />}
      <Tried asked={{ id: mailbox.id, server, tokenIn, ...given }} />
      <div className={classes.acts}>
        <Button type="submit" loading={change.isPending}>
          {say("save")}
        </Button>
        <Button variant="default" onClick={close}>
          {say("cancel")}
        </Button>
      </div>
    </form>
  );
}

type Asked = { id: string; password?: string } & Pick<SendingFacts, "server" | "tokenIn">;

/** Sends a mail to itself as it is typed, and says in plain words what is wrong. */
function Tried({ asked }: { asked: Asked }) {
  const t = useMessages(sendingWords);
  const trial = useDo(mailApi.trySending);
  const { data } = trial;
  return (
    <div className={classes.tried}>
      <Button variant="default" size="xs" loading={trial.isPending} onClick={() => trial.mutate(asked)}>
        {t("trySending")}
      </Button>
      {data && <p role={data.ok ? "status" : "alert"}>{t(`sent-${data.step}`, { says: data.says })}</p>}
    </div>
  );
}
