import { agentKey, type PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { putPresence } from "./store-presence.ts";
import { telephonesIn } from "./telephones.ts";

/** Notes what the telephone system says people do: available, on a break, after a call. */
export async function noteAgents(work: Work, events: readonly PhoneEvent[]): Promise<void> {
  const told = events.filter(({ event, state }) => event === "agentState" && state);
  if (told.length === 0) return;
  const telephones = await telephonesIn(work, told);
  for (const { agent, state } of told.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)))
    for (const { id } of telephones.peopleAt(agentKey(agent))) if (state) await putPresence(work, id, state, "pbx");
  changed(work, "phone-presence");
}
