import { useEffect, useRef, useState } from "react";
import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { mailApi } from "@kept/domain/mail/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { PageHead } from "@kept/ui/page-head.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";

const kept = "kept-mailbox-sign-in";

/** Signs in to a mailbox at its provider; what was begun is kept in this tab only. */
export function SignInToMailbox({ id }: { id: string }) {
  const t = useMessages(messages);
  const begin = useDo(mailApi.beginSignIn, {
    onDone: ({ url, state }) => {
      sessionStorage.setItem(kept, state);
      window.location.assign(url);
    },
  });
  return (
    <Button size="compact-xs" variant="default" loading={begin.isPending} onClick={() => begin.mutate({ id })}>
      {t("signIn")}
    </Button>
  );
}

/** Where a mailbox's provider sends one back to. */
export function MailboxSignedInPage() {
  const t = useMessages(messages);
  const navigate = useNavigate();
  const [state] = useState(begunHere);
  const end = useDo(mailApi.endSignIn, {
    onRefused: () => true,
    onDone: () => void navigate({ to: "/mailboxes", replace: true }),
  });
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current || state === null) return;
    asked.current = true;
    sessionStorage.removeItem(kept);
    end.mutate({ state, query: window.location.search });
  });
  return (
    <>
      <PageHead title={t("signIn")} lede={t("lede")} />
      {state === null && <ErrorNote says={t("notBegunHere")} />}
      {end.error && <ErrorNote says={end.error.detail} />}
      {(state === null || end.error) && <Link to="/mailboxes">{t("title")}</Link>}
    </>
  );
}

/** The state this tab began with, where one comes back with the same. */
function begunHere(): string | null {
  const state = sessionStorage.getItem(kept);
  return state !== null && new URLSearchParams(window.location.search).get("state") === state ? state : null;
}
