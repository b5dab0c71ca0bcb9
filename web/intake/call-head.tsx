import { useEffect } from "react";
import { Button } from "@mantine/core";
import { between } from "@kept/domain/kit/instant.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { sayAloud } from "../platform/say-aloud.tsx";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { useDesk } from "./desk.ts";
import type { SaveState } from "./draft-keeper.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";

type Props = { state: SaveState; restored: boolean; park: () => void; leave: () => void };

/** How long the call runs, whose it is, whether all is saved, and the keys to park and finish it. */
export function CallHead({ state, restored, park, leave }: Props) {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow();
  const { call, draft } = useDesk();
  const saving = state === "saved" && restored ? t("restored") : state === "conflict" ? "" : t(state);
  // Only what an operator must know is said aloud; saving goes on all the time.
  const matters = state === "offline" || (state === "saved" && restored);
  useEffect(() => {
    if (matters) sayAloud(saving);
  }, [matters, saving]);
  return (
    <header className={classes.head}>
      <span className={classes.running} role="timer" aria-label={t("running")}>
        ☎ {times.length(Math.max(0, between(call.begunAt, now)))}
      </span>
      <strong className={classes.headName}>{draft.company.name || t("newCaller")}</strong>
      {call.line && <span className={classes.quiet}>{call.line}</span>}
      <span className={classes.saving} data-state={state}>
        {saving}
      </span>
      <Button size="compact-sm" variant="default" onClick={park}>
        {t("park")}&nbsp;
        <KeyHint keys="F9" />
      </Button>
      <Button size="compact-sm" variant="default" onClick={leave}>
        {t("finish")}&nbsp;
        <KeyHint keys="Esc" />
      </Button>
    </header>
  );
}
