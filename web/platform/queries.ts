import { QueryClient } from "@tanstack/react-query";
import { Refused } from "./client.ts";

/** What the desk knows of the server; kept fresh by live updates, so that nothing is asked again by the clock. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      staleTime: 30_000,
      refetchOnWindowFocus: true,
      retry: (times, fault) => !(fault instanceof Refused) && times < 2,
    },
    mutations: { networkMode: "always", retry: false },
  },
});

/** Nouns whose answers are drawn from another noun's things, and so change with it. */
const drawnFrom: Readonly<Record<string, readonly string[]>> = {
  promises: ["promise-counts"],
  clauses: ["charter"],
  staff: ["departments", "duty", "absences"],
  absences: ["departments", "duty"],
  duty: ["departments"],
  departments: ["staff"],
};

/** Asks again for whatever is on the screen and belongs to these nouns. */
export function refresh(nouns: ReadonlySet<string>): void {
  const all = new Set([...nouns].flatMap((noun) => [noun, ...(drawnFrom[noun] ?? [])]));
  void queries.invalidateQueries({ predicate: ({ queryKey }) => all.has(String(queryKey[0])) });
}
