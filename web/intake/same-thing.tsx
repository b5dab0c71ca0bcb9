import { Button, Group } from "@mantine/core";
import { similarTickets } from "@kept/domain/intake/similar-tickets.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useDesk } from "./desk.ts";
import classes from "./intake.module.css";
import { messages } from "./messages.ts";
import { useKnown } from "./use-known.ts";

/** Offers the customer's open tickets that may be the same thing, to be joined instead of opening a second one. */
export function SameThing() {
  const t = useMessages(messages);
  const { draft, edit } = useDesk();
  const { open } = useKnown(draft.company.customerId);
  const alike = draft.different ? [] : similarTickets(draft.fault, open ?? []);
  const joined = open?.find(({ id }) => id === draft.sameAs);
  const first = alike[0]?.ticket;
  const join = (sameAs: string | null) => edit((before) => ({ ...before, sameAs }));
  const another = () => edit((before) => ({ ...before, sameAs: null, different: true }));
  useKeys({
    "Alt+j": first && !joined ? { does: () => join(first.id), says: t("sameThing") } : undefined,
    "Alt+n": first || joined ? { does: another, says: t("different") } : undefined,
  });
  return (
    <div className={classes.same} role="status">
      {joined ? (
        <Group gap={8}>
          <span>{t("joined", { number: joined.number })}</span>
          <Button size="compact-sm" variant="default" onClick={another}>
            {t("different")}&nbsp;
            <KeyHint keys="Alt+n" />
          </Button>
        </Group>
      ) : (
        alike.length > 0 && (
          <>
            <h3>{t("sameThing")}</h3>
            {alike.map(({ ticket, because }, place) => (
              <Group key={ticket.id} gap={8} wrap="nowrap">
                <span className={classes.candidateName}>
                  {ticket.number} {ticket.machineText} {ticket.faultText}
                </span>
                <span className={classes.quiet}>{t(`because-${because}`)}</span>
                <Button size="compact-sm" variant="default" onClick={() => join(ticket.id)}>
                  {t("joinIt", { number: ticket.number })}&nbsp;
                  {place === 0 && <KeyHint keys="Alt+j" />}
                </Button>
              </Group>
            ))}
          </>
        )
      )}
    </div>
  );
}
