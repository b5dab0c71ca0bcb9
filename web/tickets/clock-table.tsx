import type { ClockPreview } from "@kept/domain/tickets/bonds-api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./bond-messages.ts";
import classes from "./bonds.module.css";

type Props = { clocks: readonly ClockPreview[]; merged: Ticket; staying: Ticket };

/** What becomes of every clock on both sides of a merge: on which ticket, due before, due after, and why. */
export function ClockTable({ clocks, merged, staying }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const times = useTimes();
  if (clocks.length === 0) return <p className={classes.quiet}>{t("noClocks")}</p>;
  const numbers = { merged: merged.number, staying: staying.number };
  return (
    <div className={classes.wide}>
      <table className={classes.clocks}>
        <caption>{t("clocks")}</caption>
        <thead>
          <tr>
            {(["clause", "on", "dueBefore", "dueAfter", "because"] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock) => (
            <tr key={clock.promiseId}>
              <th scope="row">
                {clock.clauseTitle[language]} ({clock.clause})
              </th>
              <td>{numbers[clock.side]}</td>
              <td>
                <Stand stand={clock.before} />
              </td>
              <td>{clock.after ? <Stand stand={clock.after} /> : t("stateReleased")}</td>
              <td>{t(clock.fate, { ...numbers, at: clock.metAt ? times.exact(clock.metAt) : "" })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const stateKeys = {
  running: "stateRunning",
  paused: "statePaused",
  kept: "stateKept",
  broken: "stateBroken",
  released: "stateReleased",
} as const;

function Stand({ stand: { state, dueAt } }: { stand: ClockPreview["before"] }) {
  const t = useMessages(messages);
  const times = useTimes();
  const says = t(stateKeys[state]);
  return (
    <span data-state={state}>
      {dueAt && <time dateTime={dueAt}>{times.exact(dueAt)}</time>}
      {dueAt && says && " · "}
      {says && <strong>{says}</strong>}
    </span>
  );
}
