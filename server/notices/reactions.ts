import type { PlatformEvents } from "@kept/domain/kit/events.ts";
import { troubleInWords } from "@kept/domain/notices/trouble-words.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { tell } from "./tell.ts";

/** What the room does when a letter is in trouble. */
export const reactions = {
  /** The administrators see to it; by mail they are not told that mail fails. */
  "letter.troubled": async (work: Work, { letterId, toName, state, why }: PlatformEvents["letter.troubled"]) => {
    await tell(work, {
      to: (await people(work, { role: "administrator" })).map(({ id }) => id),
      kind: "letter-troubled",
      about: { kind: "letter", id: letterId },
      says: troubleInWords(toName, state, why),
      wants: "act",
      onceKey: `letter:${letterId}:${work.now}`,
    });
  },
};
