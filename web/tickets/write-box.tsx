import { useEffect, useRef } from "react";
import { SegmentedControl } from "@mantine/core";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { SolveForm } from "./solve-form.tsx";
import { TextForm } from "./text-form.tsx";
import classes from "./tickets.module.css";
import { writeModes, type WriteMode } from "./write-modes.ts";

type Props = {
  ticket: Ticket;
  modes: readonly WriteMode[];
  mode: WriteMode;
  setMode: (mode: WriteMode) => void;
  /** Counts the times the keyboard asked for the box, so that its first field takes the keys. */
  focusing: number;
};

/** Where one writes: a note, a contact, a call for help, … each chosen by one key, sent with Ctrl Enter, kept as it is typed. */
export function WriteBox({ ticket, modes, mode, setMode, focusing }: Props) {
  const t = useMessages(messages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusing > 0) box.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [focusing]);
  return (
    <div className={classes.write} ref={box}>
      <SegmentedControl
        size="xs"
        className={classes.modes}
        aria-label={t("write")}
        value={mode}
        onChange={(next) => setMode(next as WriteMode)}
        data={writeModes
          .filter((each) => modes.includes(each.mode))
          .map((each) => ({
            value: each.mode,
            label: (
              <span>
                {t(each.mode)} <KeyHint keys={each.key} />
              </span>
            ),
          }))}
      />
      {mode === "solve" ? (
        <SolveForm ticket={ticket} done={() => setMode("note")} />
      ) : (
        <TextForm key={mode} ticket={ticket} mode={mode} done={() => setMode("note")} />
      )}
    </div>
  );
}
