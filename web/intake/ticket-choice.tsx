import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { useKnown } from "./use-known.ts";

type Props = { chosen: string | null; choose: (id: string) => void };

/** Which of the customer's tickets the caller means: Alt and a digit; the first by itself when there is only one. */
export function TicketChoice({ chosen, choose }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const { draft } = useDesk();
  const { open, recent } = useKnown(draft.company.customerId);
  const others = (recent ?? []).filter(({ id }) => !open?.some((ticket) => ticket.id === id));
  const known = [...(open ?? []), ...others];
  // A ticket named by its number in step 1 stands first, however old it is.
  const named = useAsk(ticketsApi.read, { id: chosen ?? "" }, { enabled: chosen !== null });
  const missing = named.data && !known.some(({ id }) => id === named.data.ticket.id) ? [named.data.ticket] : [];
  const tickets = [...missing, ...known].slice(0, 8);
  useKeys(Object.fromEntries(tickets.map(({ id }, place) => [`Alt+${place + 1}`, () => choose(id)])));
  if (tickets.length === 0) return <p>{t("noOpenTickets")}</p>;
  return (
    <div role="group" aria-label={t("whichTicket")}>
      <h3>{t("whichTicket")}</h3>
      {tickets.map(({ id, number, state, machineText, faultText, engineerName }, place) => (
        <button
          key={id}
          type="button"
          className={classes.candidate}
          aria-pressed={id === chosen}
          onClick={() => choose(id)}
        >
          <KeyHint keys={`Alt+${place + 1}`} />
          <span className={classes.candidateName}>
            {number} {machineText} {faultText}
          </span>
          <span className={classes.quiet}>
            {[stateNames[state][language], engineerName].filter(Boolean).join(" · ")}
          </span>
        </button>
      ))}
    </div>
  );
}
