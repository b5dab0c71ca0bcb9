import { Button, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { Entrance } from "./entrance.tsx";
import { messages } from "./messages.ts";
import { begunHere } from "./provider-sign-in.tsx";
import classes from "./staff.module.css";
import { placeAfter } from "./place-after.ts";
import { takeSeat } from "./take-seat.ts";

/** Where the company's provider sends one back to: goes in, or asks for the code of a second factor first. */
export function SignedInPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [code, setCode] = useState<string | null>(null);
  const [begun] = useState(begunHere);
  const signIn = useDo(staffApi.signInByProvider, {
    onRefused: (refused) => {
      if (refused.code === "second-factor-needed") setCode("");
      return true;
    },
    onDone: (session) => {
      takeSeat(session);
      void navigate({ ...placeAfter(session, begun?.to), replace: true });
    },
  });
  const goIn = (given: string | null) => {
    if (begun) signIn.mutate({ state: begun.state, query: begun.query, ...(given ? { code: given } : {}) });
  };
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    goIn(null);
  });
  const enter = (event: FormEvent) => {
    event.preventDefault();
    goIn(code);
  };
  const refused = signIn.error && signIn.error.code !== "second-factor-needed" ? signIn.error.detail : null;
  return (
    <Entrance title={t("signIn")} lede={t("signInLede")}>
      {!begun && <ErrorNote says={t("providerNotBegun")} />}
      {refused && <ErrorNote says={refused} />}
      {code !== null && (
        <form className={classes.form} onSubmit={enter}>
          <TextInput
            label={t("codeLabel")}
            description={t("codeFromApp")}
            autoComplete="one-time-code"
            autoFocus
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            {t("signIn")}
          </Button>
        </form>
      )}
      {(!begun || refused) && code === null && <Link to="/sign-in">{t("signIn")}</Link>}
    </Entrance>
  );
}
