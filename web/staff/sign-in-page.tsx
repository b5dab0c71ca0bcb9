import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type ChangeEvent, type FormEvent } from "react";
import { staffApi, type Session } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { Entrance } from "./entrance.tsx";
import { messages } from "./messages.ts";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { ProviderSignIn } from "./provider-sign-in.tsx";
import classes from "./staff.module.css";
import { placeAfter } from "./place-after.ts";
import { takeSeat } from "./take-seat.ts";

/** Signing in; afterwards one is where one wanted to go (`?to=`). */
export function SignInPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const session = useAsk(staffApi.session, {});
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const goIn = (seated: Session) => {
    takeSeat(seated);
    void navigate(placeAfter(seated, to));
  };
  const signIn = useDo(staffApi.signIn, {
    onRefused: (refused) => {
      if (refused.code === "second-factor-needed") setCode("");
      return true;
    },
    onDone: goIn,
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password, ...(code ? { code } : {}) });
  };
  const change = (put: (typed: string) => void) => (event: ChangeEvent<HTMLInputElement>) => {
    put(event.currentTarget.value);
    setCode(null);
  };
  return (
    <Entrance title={t("signIn")} lede={t("signInLede")}>
      {session.data?.awaitsSetUp && <ErrorNote says={t("awaitsSetUp")} />}
      <form className={classes.form} onSubmit={enter}>
        <TextInput
          type="email"
          label={t("email")}
          autoComplete="username"
          autoFocus
          required
          value={email}
          onChange={change(setEmail)}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          value={password}
          onChange={change(setPassword)}
        />
        {code !== null && (
          <TextInput
            label={t("codeLabel")}
            description={t("codeFromApp")}
            autoComplete="one-time-code"
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        {signIn.error && signIn.error.code !== "second-factor-needed" && <ErrorNote says={signIn.error.detail} />}
        <Button type="submit" loading={signIn.isPending}>
          {t("signIn")}
        </Button>
        <PasskeySignIn goIn={goIn} />
        <ProviderSignIn to={to} />
      </form>
      <p className={classes.quiet}>{t("forgotten")}</p>
    </Entrance>
  );
}
