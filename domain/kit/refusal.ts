import type { Language, Text } from "./language.ts";
import { say } from "./language.ts";

/** Why we say no: an HTTP status and the sentence people read, which says what to do next. */
export type Reason = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 422 | 429 | 503;
  readonly says: Text;
};
export type Reasons = Readonly<Record<string, Reason>>;

/** A no with its code. Whatever else is thrown is a fault of ours. */
export class Refusal extends Error {
  readonly code: string;
  readonly reason: Reason;
  /** Fills the `{names}` of the sentence. */
  readonly values: Readonly<Record<string, string | number>>;
  /** More for the client: errors by field, the other version of a stale edit. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    reason: Reason,
    values: Readonly<Record<string, string | number>> = {},
    more: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.reason = reason;
    this.values = values;
    this.more = more;
  }

  /** Leaves what the deed wrote before it said no: a failed sign-in counts. */
  keepsWork = false;

  butKeep(): this {
    this.keepsWork = true;
    return this;
  }

  says(language: Language): string {
    return say(this.reason.says, language, this.values);
  }
}

/** A room's way to say no: `const refuse = refuser(reasons)`, then `throw refuse("ticket-already-closed")`. */
export const refuser =
  <const R extends Reasons>(reasons: R) =>
  (
    code: keyof R & string,
    values?: Readonly<Record<string, string | number>>,
    more?: Readonly<Record<string, unknown>>,
  ): Refusal => {
    const reason = reasons[code];
    if (!reason) throw new Error(`no reason is written for ${code}`);
    return new Refusal(code, reason, values, more);
  };
