import { useEffect, useRef, useState } from "react";
import { Button, Group, Popover, TextInput } from "@mantine/core";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { ask, Refused } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { EngineerChoice } from "./engineer-choice.tsx";
import { messages } from "./messages.ts";

type Few = readonly { readonly id: string; readonly number: string }[];
type Result = { id: string; number: string; done: boolean; why: string | null };
type Props = { tickets: Few; report: (results: readonly Result[]) => void };

/** For so many milliseconds nothing is sent yet, because an engineer who was told cannot be untold. */
const rethink = 10_000;

/** Assigns many tickets to one engineer, each by the same right and reasons as a single one (3.6.2, 3.6.3). */
export function AssignMany({ tickets, report }: Props) {
  const t = useMessages(messages);
  const right = useAsk(dispatchApi.right, {});
  const [opened, setOpened] = useState(false);
  const [engineer, setEngineer] = useState<string | null>(null);
  const [why, setWhy] = useState("");
  const held = useHeld(rethink);
  if (!right.data?.may) return null;
  if (held.waits)
    return (
      <Group gap="xs" role="status">
        {t("assignsSoon", { n: held.waits })}
        <Button size="xs" onClick={held.cancel}>
          {t("dontAssign")}
        </Button>
        <Button size="xs" variant="subtle" onClick={held.now}>
          {t("assignNow")}
        </Button>
      </Group>
    );
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened(!opened)}>
          {t("assign")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!engineer) return;
            setOpened(false);
            held.hold(tickets.length, () => void assignEach(tickets, engineer, why).then(report));
          }}
        >
          <EngineerChoice not="" chosen={engineer} choose={setEngineer} />
          <TextInput label={t("why")} value={why} onChange={({ target }) => setWhy(target.value)} mb="sm" />
          <Button type="submit" disabled={!engineer}>
            {t("assign")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One after another; a refusal is kept with its sentence and the rest goes on. */
async function assignEach(tickets: Few, engineerId: string, why: string): Promise<Result[]> {
  const results: Result[] = [];
  for (const { id, number } of tickets) {
    const refused = await ask(dispatchApi.assign, { id, engineerId, why }).then(
      () => null,
      (fault: unknown) => (fault instanceof Refused ? fault.detail : String(fault)),
    );
    results.push({ id, number, done: refused === null, why: refused });
  }
  return results;
}

type Held = { act: (() => void) | null; timer: ReturnType<typeof setTimeout> | undefined };

/** Holds an act back for a while, in which it can be called off; leaving the page does it at once. */
function useHeld(forMs: number) {
  const [waits, setWaits] = useState(0);
  const held = useRef<Held>({ act: null, timer: undefined });
  useEffect(() => {
    const current = held.current;
    const leave = () => end(current, true);
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const settle = (does: boolean) => () => {
    setWaits(0);
    end(held.current, does);
  };
  return {
    waits,
    cancel: settle(false),
    now: settle(true),
    hold(count: number, does: () => void) {
      held.current.act = does;
      held.current.timer = setTimeout(settle(true), forMs);
      setWaits(count);
    },
  };
}

/** Ends the wait, with the act or without it. */
function end(held: Held, does: boolean): void {
  clearTimeout(held.timer);
  const { act } = held;
  held.act = null;
  if (does) act?.();
}
