import { useEffect, useState } from "react";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { emptyDraft } from "@kept/domain/intake/draft.ts";
import { instantAt } from "@kept/domain/kit/instant.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import { nowMs } from "../platform/house-clock.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMe } from "../platform/use-me.ts";
import { allKeptHere, forgetHere, keepHere } from "./kept-here.ts";

/** The calls of this operator: those the server knows and those begun here that it does not know yet, and those colleagues parked. */
export function useCalls() {
  const me = useMe();
  const asked = useAsk(intakeApi.mine, {});
  const [begun, setBegun] = useState<readonly Call[]>(() =>
    me ? allKeptHere().filter(({ operatorId }) => operatorId === me.id) : [],
  );
  const served = asked.data?.rows;
  useEffect(() => {
    if (!served) return;
    // What the server once knew and no longer lists is finished or in other hands.
    for (const call of begun) if (call.version > 0 && !served.some(({ id }) => id === call.id)) forgetHere(call.id);
  }, [served, begun]);

  const known = new Set((served ?? []).map(({ id }) => id));
  const calls = [...(served ?? []), ...begun.filter(({ id, version }) => !known.has(id) && (version === 0 || !served))];
  return {
    calls,
    failed: asked.error,
    /** The server has said which calls there are, or cannot be reached. */
    ready: !asked.isLoading,
    /** Begins a call at once, also without a connection; the server hears of it with the first save. */
    begin(language: Language): Call {
      const call = newCall(me, language);
      keepHere(call, call.draft);
      setBegun((before) => [...before, call]);
      return call;
    },
    /** The call is finished or in other hands. */
    forget(id: string): void {
      forgetHere(id);
      setBegun((before) => before.filter((call) => call.id !== id));
    },
  };
}

const newCall = (me: { id: string; name: string } | null, language: Language): Call => ({
  id: crypto.randomUUID(),
  operatorId: me?.id ?? null,
  operatorName: me?.name ?? "",
  line: "",
  channel: "phone",
  arrivalId: null,
  phoneCallId: null,
  receivedAt: instantAt(nowMs()),
  begunAt: instantAt(nowMs()),
  state: "open",
  version: 0,
  savedAt: instantAt(nowMs()),
  draft: emptyDraft(language),
  customerId: null,
  promisedAt: null,
  promiseDueAt: null,
  ticketId: null,
  ticketNumber: null,
  joined: false,
  outcome: null,
  finishedAt: null,
});
