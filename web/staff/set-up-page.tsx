import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { Entrance } from "./entrance.tsx";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";
import { takeSeat } from "./take-seat.ts";

/** Making the first administrator with the link printed at the first start (`?token=`). */
export function SetUpPage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const navigate = useNavigate();
  const { token } = useSearch({ strict: false }) as { token?: string };
  const [typed, setTyped] = useState({ name: "", email: "", password: "" });
  const setUp = useDo(staffApi.setUp, {
    onRefused: () => true,
    onDone: (session) => {
      takeSeat(session);
      void navigate({ to: "/" });
    },
  });
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (token) setUp.mutate({ token: String(token), language, ...typed });
  };
  return (
    <Entrance title={t("setUp")} lede={t("setUpLede")}>
      {!token && <ErrorNote says={t("setUpLinkMissing")} />}
      <form className={classes.form} onSubmit={begin}>
        <TextInput
          label={t("name")}
          autoComplete="name"
          autoFocus
          required
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
        />
        <TextInput
          type="email"
          label={t("email")}
          autoComplete="username"
          required
          value={typed.email}
          onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
        />
        <PasswordInput
          label={t("newPassword")}
          description={t("passwordHint")}
          autoComplete="new-password"
          required
          value={typed.password}
          onChange={(event) => setTyped({ ...typed, password: event.currentTarget.value })}
        />
        {setUp.error && <ErrorNote says={setUp.error.detail} />}
        <Button type="submit" loading={setUp.isPending} disabled={!token}>
          {t("begin")}
        </Button>
      </form>
    </Entrance>
  );
}
