import type { Instant } from "@kept/domain/kit/instant.ts";
import { useNow } from "./use-now.ts";
import { useTimes } from "./use-times.ts";

/** A moment as people say it, "12 min ago", exact on hover. */
export function Moment({ at }: { at: Instant }) {
  const times = useTimes();
  const now = useNow(10_000);
  return (
    <time dateTime={at} title={times.exact(at)}>
      {times.when(at, now)}
    </time>
  );
}
