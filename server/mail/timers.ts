import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Work } from "../platform/work.ts";
import { letLeave } from "./send-mail.ts";
import { oweCollecting } from "./owe-collecting.ts";

export const timers = {
  "mail-leaves": (work: Work, { payload }: { payload: unknown }) => letLeave(work, (payload as { id: string }).id),
  "mail-gap": (work: Work, { payload }: { payload: unknown }) =>
    oweCollecting(work, payload as { mailboxId: string; since: Instant }),
};
