import { useEffect } from "react";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { giveDraftsBack, moveDrafts } from "../platform/draft.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";

/** What I left unsent on a ticket goes along when it is merged into another, and comes back when it is split off again. */
export function useDraftsOfMerged(ticketId: string): void {
  const me = useMe()?.id;
  const { data } = useAsk(ticketsApi.bonds, { id: ticketId });
  useEffect(() => {
    if (!data) return;
    for (const placeOn of placesOn) {
      for (const { ticket } of data.mergedIn) moveDrafts(me, placeOn(ticket.id), placeOn(ticketId));
      if (!data.mergedInto) giveDraftsBack(me, placeOn(ticketId));
    }
  }, [data, me, ticketId]);
}

/** Where drafts on a ticket are kept: what is written on it, and the mail about it. */
const placesOn = [(id: string) => `ticket:${id}:`, (id: string) => `mail:${id}`];
