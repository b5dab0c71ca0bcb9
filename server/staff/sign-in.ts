import { plus, second } from "@kept/domain/kit/instant.ts";
import { guessLimits, waitLeft } from "@kept/domain/staff/guessing.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Session } from "@kept/domain/staff/api.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { beginSession } from "./begin-session.ts";
import { hashPassword, isOutdated, passwordFits } from "./password-hash.ts";
import { sessionFor } from "./session.ts";
import { countGuess, deleteSession, forgetGuesses, guessRows, passwordOf, putPassword } from "./store-access.ts";
import { secretHash } from "./secret.ts";
import { personByEmail } from "./store-people.ts";

/** Signs someone in. A wrong password, an unknown e-mail and someone who has left get the same answer after the same time. */
export async function signIn(work: Work, asked: { email: string; password: string }): Promise<Session> {
  await slowDown(work, asked.email);
  const person = await personByEmail(work, asked.email);
  const stored = person && !person.leftAt ? await passwordOf(work, person.id) : undefined;
  const fits = await passwordFits(asked.password, stored?.hash ?? null);
  if (!person || !stored || !fits) {
    for (const [key, limits] of guessKeys(work, asked.email))
      await countGuess(work, key, plus(work.now, -limits.forgottenAfter));
    throw refuse("sign-in-wrong").butKeep();
  }
  await forgetGuesses(work, `email:${asked.email}`, plus(work.now, -guessLimits.email.forgottenAfter));
  if (isOutdated(stored.hash))
    await putPassword(work, person.id, { ...stored, hash: await hashPassword(asked.password) });
  await beginSession(work, person.id);
  record(work, { verb: "staff.signIn", subject: `staff:${person.id}` });
  return sessionFor(person, stored.oneTime);
}

/** Signs out: the session ends and its cookie goes. */
export async function signOut(work: Work): Promise<null> {
  if (work.from.sessionToken) await deleteSession(work, secretHash(work.from.sessionToken));
  work.reply.session = null;
  return null;
}

/** Refuses a try that comes too soon after wrong ones, before anything is looked at. */
async function slowDown(work: Work, email: string): Promise<void> {
  const keys = guessKeys(work, email);
  const guesses = await guessRows(work, [...keys.keys()]);
  const waits = guesses.map((one) => waitLeft(one, keys.get(one.key) ?? guessLimits.email, work.now));
  const wait = Math.max(0, ...waits);
  if (wait > 0) throw refuse("sign-in-slowed", { seconds: Math.ceil(wait / second) });
}

const guessKeys = (work: Work, email: string) =>
  new Map<string, (typeof guessLimits)["email" | "address"]>([
    [`address:${work.from.address ?? "unknown"}`, guessLimits.address],
    [`email:${email}`, guessLimits.email],
  ]);
