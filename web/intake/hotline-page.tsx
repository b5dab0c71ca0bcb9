import { useEffect, useRef, useState } from "react";
import { Button } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { PresenceSwitch } from "../phone/presence-switch.tsx";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMe } from "../platform/use-me.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { CallDesk } from "./call-desk.tsx";
import { BetweenCalls } from "./between-calls.tsx";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { keptHere } from "./kept-here.ts";
import { useCalls } from "./use-calls.ts";
import { usePhoneCall } from "./use-phone-call.ts";

/** The hotline desk: one call at a time on one screen, the others parked as tabs, all by keyboard (3.5.1 to 3.5.8). */
export function HotlinePage() {
  const t = useMessages(messages);
  const language = useLanguage();
  const me = useMe();
  const { calls, failed, ready, begin, forget } = useCalls();
  const { call: asked } = useSearch({ strict: false }) as { call?: string };
  const [chosen, setChosen] = useState<string | null | undefined>(asked);
  const park = useDo(intakeApi.park);
  const resume = useDo(intakeApi.resume, { onDone: (call) => setChosen(call.id) });

  const onLine = calls.find(({ state, operatorId }) => state === "open" && operatorId === me?.id);
  const call = chosen === undefined ? onLine : calls.find(({ id }) => id === chosen);
  const newCall = useFocusAfterCall(call?.id);
  usePhoneCall((answered) => {
    if (call && call.id !== answered.id && call.version > 0 && call.state === "open") park.mutate({ id: call.id });
    setChosen(answered.id);
  });
  const takeNew = () => {
    // A call in which nothing is typed yet is the new one.
    if (call?.state === "open" && (keptHere(call.id)?.draft.typed ?? call.draft.typed) === 0) return;
    if (call && call.version > 0) park.mutate({ id: call.id });
    setChosen(begin(language).id);
  };
  const take = (other: Call) => {
    if (other.id === call?.id) return;
    if (call && call.version > 0) park.mutate({ id: call.id });
    if (other.state === "parked") resume.mutate({ id: other.id });
    else setChosen(other.id);
  };
  const tabs = Object.fromEntries(calls.slice(0, 9).map((other, place) => [`Alt+${place + 1}`, () => take(other)]));
  useKeys({ F2: { does: takeNew, says: t("newCall") }, ...tabs });

  return (
    <section className={classes.page} aria-label={t("desk")}>
      <nav className={classes.tabs} aria-label={t("running")}>
        <h1 className={call ? classes.hidden : classes.deskTitle}>{t("desk")}</h1>
        <Button
          className={classes.newCall}
          size="compact-sm"
          variant={call ? "default" : "filled"}
          autoFocus={!call}
          ref={newCall}
          onClick={takeNew}
        >
          {t("newCall")}&nbsp;
          <KeyHint keys="F2" />
        </Button>
        {calls.map((other, place) => (
          <CallTab key={other.id} call={other} place={place} chosen={other.id === call?.id} take={() => take(other)} />
        ))}
        <PresenceSwitch />
      </nav>
      {failed && <ErrorNote says={failed.detail} />}
      {call && ready ? (
        <CallDesk
          key={call.id}
          known={call}
          away={(id, over) => {
            if (over) forget(id);
            setChosen(null);
          }}
        />
      ) : (
        ready && <BetweenCalls />
      )}
    </section>
  );
}

/** Takes the keyboard to the next call once one is over or parked. */
function useFocusAfterCall(call: string | undefined) {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(call);
  useEffect(() => {
    if (before.current && !call) button.current?.focus();
    before.current = call;
  }, [call]);
  return button;
}

function CallTab({ call, place, chosen, take }: { call: Call; place: number; chosen: boolean; take: () => void }) {
  const t = useMessages(messages);
  const me = useMe();
  const { company, caller } = call.draft;
  const name = company.name || caller.name || call.line || t("newCaller");
  const parked = call.operatorId === me?.id ? t("parked") : t("parkedBy", { who: call.operatorName });
  return (
    <button
      ref={(tab) => {
        if (chosen) tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
      }}
      type="button"
      className={classes.tab}
      aria-current={chosen || undefined}
      onClick={take}
    >
      <span>{name}</span>
      {call.state === "parked" && <span className={classes.quiet}>{parked}</span>}
      {place < 9 && <KeyHint keys={`Alt+${place + 1}`} />}
    </button>
  );
}
