import { useState } from "react";
import { Button } from "@mantine/core";
import { faxApi } from "@kept/domain/fax/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./fax.module.css";
import { FaxList } from "./fax-list.tsx";
import { messages } from "./messages.ts";
import { WriteFax } from "./write-fax.tsx";

/** Sends faxes from a ticket, where a way to send them is set up, and shows how far each has come. */
export function TicketFaxes({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const { data } = useAsk(faxApi.ofTicket, { id: ticket.id }, { enabled: may(faxApi.ofTicket) });
  const mayWrite = may(faxApi.write) && data?.faxIsOn === true && ticket.state !== "closed";
  const write = () => setWriting(true);
  useKeys(mayWrite ? { x: { says: t("sendFax"), does: write } } : {});
  if (!data || (!data.faxIsOn && data.rows.length === 0)) return null;
  return (
    <section aria-label={t("faxes")} className={classes.faxes}>
      <FaxList faxes={data.rows} />
      {mayWrite && !writing && (
        <Button size="xs" variant="default" rightSection={<KeyHint keys="x" />} onClick={write}>
          {t("sendFax")}
        </Button>
      )}
      {writing && (
        <WriteFax
          about={{ on: faxApi.write, id: ticket.id }}
          number={ticket.channel === "fax" ? (ticket.reporter.phone ?? "") : ""}
          subject={ticket.faultText.split("\n")[0]?.slice(0, 120) ?? ""}
          close={() => setWriting(false)}
        />
      )}
    </section>
  );
}
