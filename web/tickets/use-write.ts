import { useState } from "react";
import type { Endpoint, AskOf } from "@kept/domain/kit/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useDo } from "../platform/use-do.ts";
import { theirsIn } from "./theirs-in.ts";

/** Sends a change of a ticket with the version that was seen; a stale one comes back with the other version, to be sent again on purpose. */
export function useWrite<E extends Endpoint>(endpoint: E, done: () => void) {
  const deed = useDo(endpoint);
  const [stale, setStale] = useState<{ theirs: Ticket; input: AskOf<E> } | null>(null);
  const send = async (input: AskOf<E>) => {
    try {
      await deed.mutateAsync(input);
      setStale(null);
      done();
    } catch (problem) {
      const theirs = theirsIn(problem);
      if (theirs) setStale({ theirs, input });
    }
  };
  return {
    send,
    sends: deed.isPending,
    stale: stale && {
      theirs: stale.theirs,
      takeTheirs: () => setStale(null),
      sendAnyway: () => send({ ...(stale.input as object), version: stale.theirs.version } as AskOf<E>),
    },
  };
}
