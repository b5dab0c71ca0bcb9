import type { LetterState } from "./letter-state.ts";

/** What the platform announces, on which every room may react. */
export type PlatformEvents = {
  "letter.troubled": {
    letterId: string;
    key: string;
    toName: string;
    toAddress: string;
    state: LetterState;
    /** What the mail server said; empty when it said nothing. */
    why: string;
  };
  /** The mail server took a letter, but not for this address. */
  "letter.partly-refused": { key: string; address: string; why: string };
};
