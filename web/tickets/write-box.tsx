import { useRef, useLayoutEffect } from "react";
import { SegmentedControl } from "@mantine/core";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import type { WaitingFiles } from "../files/use-waiting-files.ts";
import { WaitingStrip } from "../files/waiting-strip.tsx";
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
  /** Something was sent: the box is for notes again. */
  sent: () => void;
  /** Counts the times the keyboard asked for the box, so that its first field takes the keys. */
  focusing: number;
  /** What waits to be attached; it goes with whatever is sent. */
  files: WaitingFiles;
};

/** Where one writes: a note, a contact, a call for help, … each chosen by one key, sent with Ctrl Enter, kept as it is typed. */
export function WriteBox({ ticket, modes, mode, setMode, sent, focusing, files }: Props) {
  const t = useMessages(messages);
  const done = () => {
    sent();
    void files.sendAll();
    // The box itself has the keyboard then, so that the next act is one key away.
    box.current?.focus({ preventScroll: true });
  };
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (focusing > 0) box.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [focusing]);
  return (
    <section className={classes.write} ref={box} tabIndex={-1} aria-label={t("write")}>
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
        <SolveForm ticket={ticket} done={done} />
      ) : (
        <TextForm key={mode} ticket={ticket} mode={mode} done={done} />
      )}
      <WaitingStrip files={files} />
    </section>
  );
}
