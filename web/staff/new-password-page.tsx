import { Anchor, Button, PasswordInput } from "@mantine/core";
import { Link, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { Entrance } from "./entrance.tsx";
import { messages } from "./messages.ts";
import classes from "./staff.module.css";

/** Setting a new password by the link an administrator gave (`?token=`). */
export function NewPasswordPage() {
  const t = useMessages(messages);
  const { token } = useSearch({ strict: false }) as { token?: string };
  const [password, setPassword] = useState("");
  const set = useDo(staffApi.setPasswordByLink, { onRefused: () => true });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (token) set.mutate({ token: String(token), password });
  };
  if (set.data)
    return (
      <Entrance title={t("newPassword")} lede={t("newPasswordSet", { email: set.data.email })}>
        <Anchor component={Link} to="/sign-in">
          {t("signIn")}
        </Anchor>
      </Entrance>
    );
  return (
    <Entrance title={t("newPassword")} lede={t("newPasswordLede")}>
      {!token && <ErrorNote says={t("linkIncomplete")} />}
      <form className={classes.form} onSubmit={save}>
        <PasswordInput
          label={t("newPassword")}
          description={t("passwordHint")}
          autoComplete="new-password"
          autoFocus
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {set.error && <ErrorNote says={set.error.detail} />}
        <Button type="submit" loading={set.isPending} disabled={!token}>
          {t("save")}
        </Button>
      </form>
    </Entrance>
  );
}
