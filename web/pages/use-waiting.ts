import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { kindNames } from "@kept/domain/arrivals/words.ts";
import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage } from "../platform/use-messages.ts";
import { useMe } from "../platform/use-me.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { waitingFor } from "./waiting.ts";

/** Asks for everything that may wait for me by my roles; null until all of it is known. */
export function useWaiting(): ReturnType<typeof waitingFor> | null {
  const me = useMe();
  const has = (...roles: string[]) => me?.roles.some((role) => roles.includes(role)) ?? false;
  const right = useAsk(dispatchApi.right, {});
  const assigns = right.data?.may === true;
  const arrivals = useAsk(arrivalsApi.list, { limit: 50 }, { enabled: has("operator") });
  const language = useLanguage();
  const mine = useAsk(ticketsApi.list, { mine: "true", limit: 100 }, { enabled: has("engineer") });
  const unassigned = useAsk(ticketsApi.list, { unassigned: "true", limit: 100 }, { enabled: assigns });
  const obstacles = useAsk(dispatchApi.obstacles, {}, { enabled: assigns });
  const help = useAsk(ticketsApi.helpRequests, {}, { enabled: has("supervisor") });
  const callBacks = useAsk(feedbackApi.callBacks, { state: "waiting", limit: 50 }, { enabled: has("operator") });
  const followed = useAsk(intakeApi.followed, {}, { enabled: has("operator") });
  const now = useNow(60_000);
  const times = useTimes();
  const reminders = useAsk(ticketsApi.reminders, {});
  if (
    [right, arrivals, mine, unassigned, obstacles, help, callBacks, followed, reminders].some(
      ({ isLoading }) => isLoading,
    )
  )
    return null;
  const inHand = (arrivals.data?.rows ?? []).filter(({ assigneeId }) => assigneeId === null || assigneeId === me?.id);
  return waitingFor({
    came: inHand.map((arrival) => ({ ...arrival, word: kindNames[arrival.kind][language] })),
    mine: mine.data?.rows ?? [],
    unassigned: unassigned.data?.rows ?? [],
    obstacles: obstacles.data?.rows ?? [],
    help: help.data?.rows ?? [],
    callBacks: callBacks.data?.rows ?? [],
    followed: followed.data?.rows ?? [],
    reminders: (reminders.data?.rows ?? []).filter(({ at }) => times.day(at) <= times.day(now)),
  });
}
