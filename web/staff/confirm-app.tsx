import { Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./security-messages.ts";
import classes from "./staff.module.css";
import { FormActs } from "../platform/form-acts.tsx";

type Props = {
  begun: OutputOf<typeof staffApi.beginTotp>;
  done: (recoveryCodes: readonly string[]) => void;
  cancel: () => void;
};

/** The secret to scan or type, and the first code that shows it arrived. */
export function ConfirmApp({ begun, done, cancel }: Props) {
  const t = useMessages(messages);
  const [code, setCode] = useState("");
  const confirm = useDo(staffApi.confirmTotp, {
    onRefused: () => true,
    onDone: ({ recoveryCodes }) => done(recoveryCodes),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate({ code });
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw={420}>
        <p>{t("scan")}</p>
        <img className={classes.picture} src={begun.picture} alt={t("picture")} width={200} height={200} />
        <div>
          <p className={classes.quiet}>{t("orType")}</p>
          <p className={classes.secret}>{begun.secret.match(/.{1,4}/g)?.join(" ")}</p>
        </div>
        <TextInput
          label={t("digits")}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\d{3} ?\d{3}"
          autoFocus
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {confirm.error && <ErrorNote says={confirm.error.detail} />}
        <FormActs says={t("confirm")} busy={confirm.isPending} cancel={cancel} />
      </Stack>
    </form>
  );
}
