import { PasswordInput, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./security-messages.ts";
import { FormActs } from "../platform/form-acts.tsx";

type Props = { refused: string | undefined; busy: boolean; goOn: (password: string) => void; cancel: () => void };

/** Asks for the password once more before a way in is changed. */
export function PasswordAgain({ refused, busy, goOn, cancel }: Props) {
  const t = useMessages(messages);
  const [password, setPassword] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    goOn(password);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw={360}>
        <PasswordInput
          label={t("passwordAgain")}
          autoComplete="current-password"
          autoFocus
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {refused && <ErrorNote says={refused} />}
        <FormActs says={t("goOn")} busy={busy} cancel={cancel} />
      </Stack>
    </form>
  );
}
