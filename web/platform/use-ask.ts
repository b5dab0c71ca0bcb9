import { useQuery, type UseQueryOptions, type UseQueryResult } from "@tanstack/react-query";
import type { AskOf, Endpoint, OutputOf } from "@kept/domain/kit/api.ts";
import { ask, type Refused } from "./client.ts";
import { resourceOf } from "./resource.ts";

type Options<Output> = Omit<UseQueryOptions<Output, Refused>, "queryKey" | "queryFn">;

/** What the server says now; asked again by itself when the server says that the resource changed. */
export function useAsk<E extends Endpoint>(
  endpoint: E,
  input: AskOf<E>,
  options: Options<OutputOf<E>> = {},
): UseQueryResult<OutputOf<E>, Refused> {
  return useQuery<OutputOf<E>, Refused>({
    ...options,
    queryKey: keyOf(endpoint, input),
    queryFn: () => ask(endpoint, input),
  });
}

/** Where an answer is kept in this browser. */
export const keyOf = <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
  [resourceOf(endpoint), endpoint.path, input] as const;
