import { useState } from "react";
import type { ZodType } from "zod";
import type { Refused } from "../platform/client.ts";

/** Keeps what someone else saved meanwhile, out of the refusal of a stale edit, until it is decided what stands. */
export function useStale<Thing>(shape: ZodType<Thing>) {
  const [theirs, setTheirs] = useState<Thing | null>(null);
  const refused = ({ more }: Refused): boolean => {
    setTheirs(shape.safeParse(more["stands"]).data ?? null);
    return true;
  };
  return { theirs, refused, settle: () => setTheirs(null) };
}
