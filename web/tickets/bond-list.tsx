import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { OtherTicket, TicketBonds } from "@kept/domain/tickets/bonds-api.ts";
import { canHappen } from "@kept/domain/tickets/life.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { stateNames } from "@kept/domain/tickets/words.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { AgainForm } from "./again-form.tsx";
import { AnswerChildren } from "./answer-children.tsx";
import classes from "./beside.module.css";
import bonds from "./bonds.module.css";
import { linkName, linkNames, messages } from "./bond-messages.ts";
import { LinkForm } from "./link-form.tsx";
import { SplitForm } from "./split-form.tsx";

/** What a ticket has to do with others, and the ways to say so: the same fault, a link, a second fault. */
export function BondList({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const may = useMay();
  const navigate = useNavigate();
  const [form, setForm] = useState<"link" | "split" | "again" | null>(null);
  const { data } = useAsk(ticketsApi.bonds, { id: ticket.id });
  const merges = may(ticketsApi.merge) && canHappen(ticket.state, "merged-into");
  const merge = () => void navigate({ to: "/tickets/$id/merge", params: { id: ticket.number } });
  const close = () => setForm(null);
  useKeys({
    m: merges ? { does: merge, says: t("sameFault") } : undefined,
    l: may(ticketsApi.link) ? { does: () => setForm("link"), says: t("linkTo") } : undefined,
    d: may(ticketsApi.openAgain) ? { does: () => setForm("again"), says: t("again") } : undefined,
    x: may(ticketsApi.splitOff) ? { does: () => setForm("split"), says: t("secondFault") } : undefined,
  });
  return (
    <section aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {data && <Bonds ticket={ticket} bonds={data} />}
      <div className={bonds.ways}>
        {merges && (
          <Button size="compact-xs" variant="default" rightSection={<KeyHint keys="m" />} onClick={merge}>
            {t("sameFault")}
          </Button>
        )}
        {may(ticketsApi.link) && (
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<KeyHint keys="l" />}
            onClick={() => setForm("link")}
          >
            {t("linkTo")}
          </Button>
        )}
        {may(ticketsApi.splitOff) && (
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<KeyHint keys="x" />}
            onClick={() => setForm("split")}
          >
            {t("secondFault")}
          </Button>
        )}
        {may(ticketsApi.openAgain) && (
          <Button
            size="compact-xs"
            variant="default"
            rightSection={<KeyHint keys="d" />}
            onClick={() => setForm("again")}
          >
            {t("again")}
          </Button>
        )}
      </div>
      {form === "link" && <LinkForm ticket={ticket} close={close} />}
      {form === "again" && <AgainForm ticket={ticket} close={close} />}
      {form === "split" && <SplitForm ticket={ticket} close={close} />}
    </section>
  );
}

function Bonds({ ticket, bonds }: { ticket: Ticket; bonds: TicketBonds }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const may = useMay();
  const link = useDo(ticketsApi.link);
  const unlink = useDo(ticketsApi.unlink);
  const children = bonds.links.filter((one) => one.kind === "child-of" && one.reverse);
  const open = children.filter(({ ticket: child }) => child.state !== "closed");
  if (bonds.mergedIn.length + bonds.links.length === 0) return <p className={classes.quiet}>{t("none")}</p>;
  const remove = (one: TicketBonds["links"][number]) => {
    const [from, to] = one.reverse ? [one.ticket.id, ticket.id] : [ticket.id, one.ticket.id];
    const again = () => link.mutate({ id: from, kind: one.kind, other: to });
    unlink.mutate({ id: ticket.id, linkId: one.id }, { onSuccess: () => showUndo(t("isUnlinked"), t("undo"), again) });
  };
  return (
    <>
      <ul className={classes.entries}>
        {bonds.mergedIn.map(({ ticket: other }) => (
          <li key={other.id}>
            {t("mergedIn")} <Other ticket={other} />
          </li>
        ))}
        {bonds.links.map((one) => (
          <li key={one.id}>
            {linkNames[linkName(one)][language]} <Other ticket={one.ticket} />{" "}
            {may(ticketsApi.unlink) && (
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t("unlink", { number: one.ticket.number })}
                onClick={() => remove(one)}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && <AnswerChildren ticketId={ticket.id} count={open.length} />}
    </>
  );
}

function Other({ ticket }: { ticket: OtherTicket }) {
  const language = useLanguage();
  return (
    <>
      <Link to="/tickets/$id" params={{ id: ticket.number }}>
        {ticket.number}
      </Link>{" "}
      {ticket.faultText} <span className={classes.quiet}>{stateNames[ticket.state][language]}</span>
    </>
  );
}
