import { useState } from "react";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { Ticket } from "@kept/domain/tickets/ticket.ts";
import type { Refused } from "../platform/client.ts";
import { useDo } from "../platform/use-do.ts";

/** Sends a change of a ticket with the version that was seen; a stale one comes back with the other version, to be sent again on purpose. */
export function useWrite<E extends Endpoint>(endpoint: E, done: () => void) {
  const [stale, setStale] = useState<{ theirs: Ticket; input: AskOf<E> } | null>(null);
  const deed = useDo(endpoint, {
    onDone: () => {
      setStale(null);
      done();
    },
    onRefused: (refused, input) => {
      const theirs = theirsIn(refused);
      if (theirs) setStale({ theirs, input });
      return theirs !== null;
    },
  });
  return {
    send: (input: AskOf<E>) => deed.mutate(input),
    sends: deed.isPending,
    stale: stale && {
      theirs: stale.theirs,
      takeTheirs: () => setStale(null),
      sendAnyway: () => deed.mutate({ ...(stale.input as object), version: stale.theirs.version } as AskOf<E>),
    },
  };
}

/** The ticket as someone else left it, from the refusal of a stale edit; null when it was refused for another reason. */
const theirsIn = ({ code, more }: Refused): Ticket | null =>
  code === "ticket-changed-meanwhile" ? (Ticket.safeParse(more["theirs"]).data ?? null) : null;
