import { minute, plus } from "@kept/domain/kit/instant.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { newId, type Work } from "../platform/work.ts";
import { putChallenge, takeChallenge } from "./store-factors.ts";

/** How long a browser has to answer a challenge. */
const answeredWithin = 5 * minute;

/** Where passkeys belong: the address of the desk as set, else of the page that asks; its host names them (WebAuthn §4, RP ID). */
export function placeOf(work: Work): { origin: string; rpID: string } {
  const url = URL.parse(work.house.settings.url ?? work.from.origin ?? "");
  if (!url) throw refuse("passkey-needs-a-page");
  return { origin: url.origin, rpID: url.hostname };
}

/** Keeps a challenge until it is answered, once; its id goes to the browser with it. */
export async function pose(work: Work, options: { challenge: string }, staffId: string | null) {
  const id = newId(work);
  const forgetBefore = plus(work.now, -answeredWithin);
  await putChallenge(work, { id, challenge: options.challenge, staffId, forgetBefore });
  return { challengeId: id, options: { ...options } };
}

/** The challenge that was posed, used up by asking for it; a refusal when it was answered, has run out, or was posed to another. */
export async function posed(work: Work, id: string, staffId: string | null): Promise<string> {
  const found = await takeChallenge(work, id, plus(work.now, -answeredWithin));
  if (!found || found.staffId !== staffId) throw refuse("passkey-refused");
  return found.challenge;
}
