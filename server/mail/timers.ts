import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Work } from "../platform/work.ts";
import { oweCollecting } from "./owe-collecting.ts";

export const timers = {
  "mail-gap": (work: Work, { payload }: { payload: unknown }) =>
    oweCollecting(work, payload as { mailboxId: string; since: Instant }),
};
