import { useInfiniteQuery } from "@tanstack/react-query";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { AskOf } from "@kept/domain/kit/api.ts";
import { ask, type Refused } from "../platform/client.ts";
import { keyOf } from "../platform/use-ask.ts";

type Narrowed = AskOf<typeof arrivalsApi.list>;

/** A page of arrivals after another, as far as they were asked for. */
export function useArrivals(narrowed: Narrowed) {
  const input = { ...narrowed, limit: 50 };
  const found = useInfiniteQuery<Awaited<ReturnType<typeof pageAfter>>, Refused>({
    queryKey: [...keyOf(arrivalsApi.list, input), "pages"],
    queryFn: ({ pageParam }) => pageAfter(input, pageParam as string | null),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  return {
    rows: found.data?.pages.flatMap((page) => page.rows),
    more: found.hasNextPage ? () => void found.fetchNextPage() : null,
    failed: found.error,
    again: () => void found.refetch(),
  };
}

const pageAfter = (input: Narrowed, after: string | null) =>
  ask(arrivalsApi.list, { ...input, ...(after ? { after } : {}) });
