import { Button, PasswordInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useNavigate } from "@tanstack/react-router";
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

/** Changing one's own password; who came with a one-time password has to. */
export function PasswordPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const session = useAsk(staffApi.session, {});
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const change = useDo(staffApi.changeOwnPassword, {
    onRefused: () => true,
    onDone: (seated) => {
      takeSeat(seated);
      notifications.show({ message: t("passwordChanged") });
      void navigate({ to: "/" });
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ current, next });
  };
  return (
    <Entrance title={t("changePassword")} lede={session.data?.mustChangePassword ? t("mustChange") : ""}>
      <form className={classes.form} onSubmit={save}>
        <PasswordInput
          label={t("currentPassword")}
          autoComplete="current-password"
          autoFocus
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t("newPassword")}
          description={t("passwordHint")}
          autoComplete="new-password"
          required
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        {change.error && <ErrorNote says={change.error.detail} />}
        <Button type="submit" loading={change.isPending}>
          {t("changePassword")}
        </Button>
        {!session.data?.mustChangePassword && (
          <Button variant="subtle" onClick={() => window.history.back()}>
            {t("cancel")}
          </Button>
        )}
      </form>
    </Entrance>
  );
}
