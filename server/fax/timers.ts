import type { Work } from "../platform/work.ts";
import { endFax } from "./end-fax.ts";

export const timers = {
  "fax-unheard": (work: Work, { payload }: { payload: unknown }) =>
    endFax(work, (payload as { id: string }).id, { ended: "unsure", pages: null, says: "" }),
};
