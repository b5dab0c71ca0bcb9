import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { WriteMode } from "./write-modes.ts";

/** What is chosen beside the words. */
export type WriteChoice = {
  way: "phone" | "email" | "message" | "on-site";
  with: string;
  reason: string;
  needed?: boolean;
};

const deeds = {
  note: ticketsApi.note,
  contact: ticketsApi.contact,
  help: ticketsApi.askHelp,
  visit: ticketsApi.decideVisit,
  wait: ticketsApi.wait,
  resume: ticketsApi.resume,
  giveHelp: ticketsApi.giveHelp,
  reopen: ticketsApi.reopen,
} as const;

/** The endpoint behind a kind of writing. */
export const deedFor = <M extends keyof typeof deeds>(mode: M): (typeof deeds)[M] => deeds[mode];

/** Whether a kind of writing is complete without words. */
export const mayStayEmpty = (mode: WriteMode): boolean => mode === "contact" || mode === "resume";
