import { Call } from "@kept/domain/intake/call.ts";
import type { Draft } from "@kept/domain/intake/draft.ts";

const place = (id: string) => `kept.call.${id}`;

/** Keeps a call with what was typed in this browser, so that no crash and no broken line loses a letter. */
export function keepHere(call: Call, draft: Draft): void {
  try {
    localStorage.setItem(place(call.id), JSON.stringify({ ...call, draft }));
  } catch {
    // A full or forbidden store leaves the server's copy, which is the one that counts.
  }
}

/** The call as this browser kept it; null when it did not, or in a shape of long ago. */
export function keptHere(id: string): Call | null {
  const text = localStorage.getItem(place(id));
  if (!text) return null;
  try {
    return Call.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Every call kept in this browser. */
export const allKeptHere = (): Call[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith("kept.call."))
    .flatMap((key) => keptHere(key.slice("kept.call.".length)) ?? []);

/** Forgets a call that is finished or in other hands. */
export const forgetHere = (id: string): void => localStorage.removeItem(place(id));
