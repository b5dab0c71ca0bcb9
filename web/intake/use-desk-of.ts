import { useLayoutEffect, useRef, useState } from "react";
import { notifications } from "@mantine/notifications";
import { intakeApi, type OpenedTicket } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { nextStep } from "@kept/domain/intake/steps.ts";
import type { CallStep } from "@kept/domain/intake/draft.ts";
import { Refused } from "../platform/client.ts";
import { refresh } from "../platform/queries.ts";
import type { Desk } from "./desk.ts";
import { draftKeeper, keepingOf, type Keeping } from "./draft-keeper.ts";

type Keeper = ReturnType<typeof draftKeeper>;

/** One call on the desk: its draft kept as it is typed, and its acts, each of which sends the draft first. */
export function useDeskOf(known: Call, away: (over: boolean) => void) {
  const keeper = useRef<Keeper | null>(null);
  const [keeping, setKeeping] = useState<Keeping>(() => keepingOf(known));
  const [opened, setOpened] = useState<OpenedTicket | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef(known);
  useLayoutEffect(() => {
    const kept = draftKeeper(first.current, setKeeping);
    keeper.current = kept;
    setKeeping(kept.now());
    const { id, ticketId } = first.current;
    if (ticketId) void kept.act(intakeApi.openTicket, { id }, (answer) => answer.call).then(setOpened, tellWhy);
    return () => kept.leave();
  }, []);

  const doing = async (act: (kept: Keeper) => Promise<unknown>) => {
    if (!keeper.current || busy) return;
    setBusy(true);
    await act(keeper.current).catch(tellWhy);
    setBusy(false);
    refresh(new Set(["calls", "tickets", "call-warnings"]));
  };

  const { id } = known;
  const { call, draft } = keeping;
  const facts = { promised: call.promisedAt !== null, ticket: call.ticketId !== null };
  const edit: Desk["edit"] = (change) => keeper.current?.edit(change);
  const go = (step: CallStep) =>
    edit((before) => ({ ...before, step, recordSeen: before.recordSeen || step !== "company" }));
  const goOn = () => {
    const next = nextStep(keeper.current?.now().draft ?? draft, facts);
    if (next) go(next);
  };
  const desk: Desk = {
    call,
    draft,
    edit,
    go,
    goOn,
    opened,
    busy,
    promise: () =>
      void doing(async (kept) => {
        await kept.act(intakeApi.promise, { id }, (answer) => answer);
        goOn();
      }),
    openTicket: () =>
      void doing(async (kept) => setOpened(await kept.act(intakeApi.openTicket, { id }, (answer) => answer.call))),
    finish: () =>
      void doing(async (kept) => {
        await kept.act(intakeApi.finish, { id }, (answer) => answer);
        away(true);
      }),
  };
  const park = () =>
    void doing(async (kept) => {
      await kept.act(intakeApi.park, { id }, (answer) => answer);
      away(false);
    });
  return { desk, keeping, park, choose: (whose: "mine" | "theirs") => keeper.current?.choose(whose) };
}

function tellWhy(fault: unknown): void {
  const message = fault instanceof Refused ? fault.detail : String(fault);
  notifications.show({ color: "red", message, autoClose: 8_000 });
}
