import type { ReactNode } from "react";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

type Props = { ready: boolean; sends: boolean; label?: string; children?: ReactNode };

/** The button that sends, with its key; other ways to send stand before it. */
export function SendRow({ ready, sends, label, children }: Props) {
  const t = useMessages(messages);
  return (
    <div className={classes.sends}>
      <KeyHint keys="Ctrl Enter" />
      {children}
      <button type="submit" className={classes.button} data-leads disabled={!ready || sends}>
        {label ?? t("send")}
      </button>
    </div>
  );
}
