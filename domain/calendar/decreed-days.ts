import type { Text } from "../kit/language.ts";

/** The holidays and make-up working days a government decreed for one year, by day ("01-01") with the holiday's name. */
export type DecreedYear = {
  readonly holidays: readonly (readonly [day: string, name: Text])[];
  readonly makeUp?: readonly (readonly [day: string, name: Text])[];
};

/** The years known of a place; a year that is not here is not guessed. */
export type DecreedYears = Readonly<Record<number, DecreedYear>>;
