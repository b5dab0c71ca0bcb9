import { between, day, hour, minute, second, type Duration, type Instant } from "../kit/instant.ts";

/** Failed sign-ins counted under one key. */
export type Guesses = { readonly failures: number; readonly lastAt: Instant };
/** How many tries are free, and when wrong ones are forgotten. */
export type GuessLimits = { readonly free: number; readonly forgottenAfter: Duration };

/** How guessing is slowed down: by e-mail, and by the address it comes from, which a whole office may share. */
export const guessLimits = {
  email: { free: 5, forgottenAfter: day },
  address: { free: 30, forgottenAfter: hour },
} as const satisfies Record<string, GuessLimits>;

/** Milliseconds until the next try is looked at: none at first, then doubling from 2 s up to 15 min. */
export function waitLeft(guesses: Guesses | undefined, limits: GuessLimits, now: Instant): Duration {
  if (!guesses || isForgotten(guesses, limits, now)) return 0;
  const beyond = guesses.failures - limits.free;
  if (beyond < 0) return 0;
  const wait = Math.min(15 * minute, 2 ** (beyond + 1) * second);
  return Math.max(0, wait - between(guesses.lastAt, now));
}

const isForgotten = (guesses: Guesses, limits: GuessLimits, now: Instant): boolean =>
  between(guesses.lastAt, now) > limits.forgottenAfter;
