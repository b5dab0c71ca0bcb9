import { useEffect, useRef } from "react";
import { useQueryClient } from "@tanstack/react-query";
import { ticketsApi, type Present } from "@kept/domain/tickets/api.ts";
import { ask } from "../platform/client.ts";
import { keyOf, useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";

/** Milliseconds between two beats; the server takes a tab for gone after 20 s of silence. */
const beatMs = 8_000;
/** Milliseconds after the last letter during which one is still writing. */
const writingMs = 5_000;
/** A tab nobody has looked at for this long says nothing any more. */
const unseenMs = 60_000;

const tab = crypto.randomUUID();

/** The others who have this ticket open, and `typed` to say that I am writing; I am there as long as this is on the screen. */
export function usePresence(ticketId: string): { others: readonly Present[]; typed: () => void } {
  const me = useMe();
  const queries = useQueryClient();
  const typing = useRef<() => void>(() => undefined);
  const { data } = useAsk(ticketsApi.present, { id: ticketId });
  useEffect(() => {
    const here = beats(ticketId, (rows) => queries.setQueryData(keyOf(ticketsApi.present, { id: ticketId }), { rows }));
    typing.current = here.typed;
    return here.leave;
  }, [ticketId, queries]);
  return { others: (data?.rows ?? []).filter(({ id }) => id !== me?.id), typed: () => typing.current() };
}

/** Says again and again that the ticket is open here, at once when writing begins or ends, and goodbye when the page goes. */
function beats(id: string, hear: (rows: Present[]) => void) {
  let writing = false;
  let unseenSince: number | null = null;
  let stops: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const beat = () => {
    unseenSince = document.hidden ? (unseenSince ?? performance.now()) : null;
    if (unseenSince !== null && performance.now() - unseenSince > unseenMs) return;
    ask(ticketsApi.bePresent, { id, tab, writing }).then(
      ({ rows }) => over || hear(rows),
      () => undefined,
    );
  };
  const goodbye = () => void ask(ticketsApi.leave, { id, tab }).catch(() => undefined);
  const every = setInterval(beat, beatMs);
  const seen = () => !document.hidden && beat();
  const say = (now: boolean) => {
    if (now === writing) return;
    writing = now;
    beat();
  };
  addEventListener("pagehide", goodbye);
  document.addEventListener("visibilitychange", seen);
  beat();
  return {
    typed() {
      clearTimeout(stops);
      stops = setTimeout(() => say(false), writingMs);
      say(true);
    },
    leave() {
      over = true;
      clearInterval(every);
      clearTimeout(stops);
      removeEventListener("pagehide", goodbye);
      document.removeEventListener("visibilitychange", seen);
      goodbye();
    },
  };
}
