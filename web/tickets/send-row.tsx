import type { ReactNode } from "react";
import { Button } from "@mantine/core";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import classes from "./tickets.module.css";

type Props = { ready: boolean; sends: boolean; label: string; children?: ReactNode };

/** The button that sends, with its key; other ways to send stand before it. */
export const SendRow = ({ ready, sends, label, children }: Props) => (
  <div className={classes.sends}>
    {children}
    <Button type="submit" size="xs" disabled={!ready} loading={sends} rightSection={<KeyHint keys="Ctrl Enter" />}>
      {label}
    </Button>
  </div>
);
