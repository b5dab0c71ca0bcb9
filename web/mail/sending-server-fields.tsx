import { NativeSelect, NumberInput, PasswordInput, TextInput } from "@mantine/core";
import { securities, Security } from "@kept/domain/mail/mailbox.ts";
import type { SendingServer } from "@kept/domain/mail/sending.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { sendingWords } from "./sending-words.ts";

type Props = {
  server: SendingServer;
  set: (typed: Partial<SendingServer>) => void;
  password: string;
  setPassword: (typed: string) => void;
  /** Whether a server was kept before, so that its password may stay. */
  hadOne: boolean;
};

const ports: Readonly<Record<Security, number>> = { tls: 465, starttls: 587, none: 25 };

/** Where a mailbox's own mail server is, and how one gets in. */
export function SendingServerFields({ server, set, password, setPassword, hadOne }: Props) {
  const t = useMessages(sendingWords);
  const say = useMessages(messages);
  return (
    <>
      <TextInput
        required
        label={t("smtpHost")}
        placeholder="smtp.example.com"
        value={server.host}
        onChange={(event) => set({ host: event.currentTarget.value })}
      />
      <NativeSelect
        label={say("security")}
        value={server.security}
        data={securities.map((value) => ({ value, label: t(`smtp-${value}`) }))}
        onChange={(event) => {
          const security = Security.parse(event.currentTarget.value);
          set({ security, port: ports[security] });
        }}
      />
      <NumberInput
        required
        label={say("port")}
        min={1}
        max={65_535}
        hideControls
        value={server.port}
        onChange={(value) => set({ port: Number(value) || 0 })}
      />
      <TextInput
        label={t("smtpUser")}
        value={server.username}
        onChange={(event) => set({ username: event.currentTarget.value })}
      />
      <PasswordInput
        label={say("password")}
        description={hadOne ? say("passwordStays") : t("passwordOrSignIn")}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </>
  );
}
