import { plus, second } from "@kept/domain/kit/instant.ts";
import { guessLimits, waitLeft, type GuessLimits } from "@kept/domain/staff/guessing.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Work } from "../platform/work.ts";
import { secretHash } from "./secret.ts";
import { countGuess, forgetGuesses, guessRows } from "./store-access.ts";

/** Under which keys tries are counted, and how far each is free. */
export type GuessKeys = ReadonlyMap<string, GuessLimits>;

/** The keys of someone signing in. E-mails are kept as hashes: people type passwords into the wrong field. */
export const signInKeys = (work: Work, email: string): GuessKeys =>
  new Map<string, GuessLimits>([
    [`address:${work.from.address ?? "unknown"}`, guessLimits.address],
    [emailKey(email), guessLimits.email],
  ]);

/** The key of someone who has signed in and must show their password again. */
export const passwordKeys = (staffId: string): GuessKeys => new Map([[`password:${staffId}`, guessLimits.email]]);

/** Refuses a try that comes too soon after wrong ones, before anything is looked at. */
export async function slowDown(work: Work, keys: GuessKeys): Promise<void> {
  const guesses = await guessRows(work, [...keys.keys()]);
  const waits = guesses.map((one) => waitLeft(one, keys.get(one.key) ?? guessLimits.email, work.now));
  const wait = Math.max(0, ...waits);
  if (wait > 0) throw refuse("sign-in-slowed", { seconds: Math.ceil(wait / second) });
}

/** Counts a wrong try. */
export async function countWrong(work: Work, keys: GuessKeys): Promise<void> {
  for (const [key, limits] of keys) await countGuess(work, key, plus(work.now, -limits.forgottenAfter));
}

/** A right one forgets the wrong ones; those of the address stay, or one good account would free all others. */
export const forgetWrong = (work: Work, email: string): Promise<void> =>
  forgetGuesses(work, emailKey(email), plus(work.now, -guessLimits.email.forgottenAfter));

const emailKey = (email: string) => `email:${secretHash(email).toString("hex")}`;
