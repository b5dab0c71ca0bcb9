import { createContext, useContext } from "react";
import type { OpenedTicket } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import type { CallStep, Draft } from "@kept/domain/intake/draft.ts";

/** One call as its steps see it: what is typed, and what can be done. */
export type Desk = {
  readonly call: Call;
  readonly draft: Draft;
  readonly edit: (change: (draft: Draft) => Draft) => void;
  readonly go: (step: CallStep) => void;
  readonly goOn: () => void;
  readonly promise: () => void;
  readonly openTicket: () => void;
  readonly opened: OpenedTicket | null;
  readonly finish: () => void;
  /** An act is on its way. */
  readonly busy: boolean;
};

export const DeskContext = createContext<Desk | null>(null);

/** The call on this desk; only inside one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("there is no call here");
  return desk;
}
