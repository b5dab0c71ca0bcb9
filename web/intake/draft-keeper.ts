import type { AskOf, Endpoint, OutputOf } from "@kept/domain/kit/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";
import { ask, Refused } from "../platform/client.ts";
import { keepHere, keptHere } from "./kept-here.ts";

/** Where the operator's typing is: with the server, on its way, only here for now, or at odds with a copy saved elsewhere. */
export type SaveState = "saved" | "saving" | "offline" | "conflict";
export type Keeping = { call: Call; draft: Draft; state: SaveState; theirs: Call | null; restored: boolean };

const pauseMs = 350;
const againMs = 3_000;

/** How a call begins on this desk: as the server knows it, or with what was typed here later and never arrived. */
export function keepingOf(known: Call): Keeping {
  const here = keptHere(known.id);
  const restored = here !== null && here.draft.typed > known.draft.typed;
  return { call: known, draft: restored ? here.draft : known.draft, state: "saved", theirs: null, restored };
}

/** Keeps one call's draft: here at every letter, with the server soon after, in order, and again until it arrives. */
export function draftKeeper(known: Call, show: (keeping: Keeping) => void) {
  let keeping = keepingOf(known);
  // A copy that lies here may never have arrived: it is sent once more, which changes nothing if it did.
  let sent = keptHere(known.id) ? -1 : known.draft.typed;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let left = false;
  const set = (change: Partial<Keeping>) => {
    keeping = { ...keeping, ...change };
    if (!left) show(keeping);
  };
  const dirty = () => keeping.call.version === 0 || keeping.draft.typed !== sent;

  function adopt(call: Call): void {
    const { company } = keeping.draft;
    const named = call.draft.company.customerId;
    const draft =
      named && !company.customerId ? { ...keeping.draft, company: { ...company, customerId: named } } : keeping.draft;
    set({ call, draft });
    // Once left, another keeper may hold later letters here.
    if (!left) keepHere(call, draft);
  }

  async function saveOnce(): Promise<void> {
    if (keeping.call.version === 0) {
      const { id, line } = keeping.call;
      const call = await ask(intakeApi.start, { id, line, language: keeping.draft.language });
      sent = call.draft.typed;
      adopt(call);
    }
    const { draft } = keeping;
    if (draft.typed === sent) return;
    const call = await ask(intakeApi.saveDraft, { id: keeping.call.id, version: keeping.call.version, draft });
    sent = draft.typed;
    adopt(call);
  }

  async function saveAll(): Promise<void> {
    clearTimeout(timer);
    while (dirty() && keeping.state !== "conflict") {
      set({ state: "saving" });
      try {
        await saveOnce();
      } catch (fault) {
        if (!(await settled(fault))) throw fault;
      }
    }
    if (keeping.state !== "conflict") set({ state: "saved" });
  }

  /** A copy with fewer edits than ours is our own whose answer got lost; another is for the operator to choose. */
  async function settled(fault: unknown): Promise<boolean> {
    const theirs =
      fault instanceof Refused && fault.status === 412 ? (fault.more["theirs"] as Call | undefined) : undefined;
    if (!theirs) return false;
    if (theirs.draft.typed <= keeping.draft.typed) adopt(theirs);
    else set({ state: "conflict", theirs });
    return true;
  }

  function save(): Promise<void> {
    running ??= saveAll().finally(() => (running = null));
    return running;
  }

  function soon(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(() => (set({ state: "offline" }), soon(againMs))), ms);
  }

  if (dirty()) soon(0);
  return {
    now: () => keeping,
    edit(change: (draft: Draft) => Draft): void {
      const before = keeping.draft;
      const draft = { ...change(before), typed: before.typed + 1 };
      set({ draft });
      keepHere(keeping.call, draft);
      if (keeping.state !== "conflict") soon(draft.step === before.step ? pauseMs : 0);
    },
    /** Sends what is typed, then does one thing with the call and takes over what it became. */
    async act<E extends Endpoint>(
      endpoint: E,
      input: AskOf<E>,
      callIn: (answer: OutputOf<E>) => Call,
    ): Promise<OutputOf<E>> {
      while ((dirty() || running) && keeping.state !== "conflict") await save();
      const answer = await ask(endpoint, input);
      adopt(callIn(answer));
      return answer;
    },
    choose(whose: "mine" | "theirs"): void {
      const { theirs } = keeping;
      if (!theirs) return;
      const draft = whose === "mine" ? { ...keeping.draft, typed: theirs.draft.typed + 1 } : theirs.draft;
      sent = theirs.draft.typed;
      set({ call: theirs, draft, theirs: null, state: "saved" });
      keepHere(theirs, draft);
      soon(0);
    },
    leave(): void {
      left = true;
      clearTimeout(timer);
      if (dirty() && keeping.state !== "conflict") void save().catch(() => undefined);
    },
  };
}
