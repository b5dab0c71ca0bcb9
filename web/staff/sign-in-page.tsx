import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { Entrance } from "./entrance.tsx";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";
import { takeSeat } from "./take-seat.ts";
import { withinDesk } from "./within-desk.ts";

/** Signing in; afterwards one is where one wanted to go (`?to=`). */
export function SignInPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const session = useAsk(staffApi.session, {});
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useDo(staffApi.signIn, {
    onRefused: () => true,
    onDone: (seated) => {
      takeSeat(seated);
      void navigate({ to: seated.mustChangePassword ? "/password" : withinDesk(to) });
    },
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
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
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("password")}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error && <ErrorNote says={signIn.error.detail} />}
        <Button type="submit" loading={signIn.isPending}>
          {t("signIn")}
        </Button>
      </form>
      <p className={classes.quiet}>{t("forgotten")}</p>
    </Entrance>
  );
}
