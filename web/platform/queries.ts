import { MutationCache, QueryCache, QueryClient, type Query } from "@tanstack/react-query";
import { Refused } from "./client.ts";

/** Whoever is no longer signed in is asked who they are, and so led to the entrance. */
const onError = (fault: unknown): void => {
  if (fault instanceof Refused && fault.status === 401) void queries.invalidateQueries({ queryKey: ["session"] });
};

/** What the desk knows of the server; kept fresh by live updates, so that nothing is asked again by the clock. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
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
  promises: ["promise-counts", "wallboard"],
  staff: ["mentionable", "departments", "duty", "absences", "engineers", "assigning-right", "first-steps"],
  absences: ["departments", "duty", "engineers", "assigning-right"],
  duty: ["departments", "engineers", "assigning-right"],
  departments: ["mentionable", "staff", "assigning-right"],
  tickets: [
    "ticket-bonds",
    "engineers",
    "followed-tickets",
    "dispatch-figures",
    "promises",
    "promise-counts",
    "wallboard",
  ],
  calls: ["wallboard", "first-steps"],
  "phone-calls": ["phone-board", "phone-presence", "wallboard"],
  calendars: ["first-steps"],
  "first-steps": ["company"],
  "webhook-deliveries": ["webhooks"],
  customers: ["customer-matches", "contacts", "sites", "first-steps"],
};

/** Asks again for whatever is on the screen and belongs to these nouns. */
export function refresh(nouns: ReadonlySet<string>): void {
  const all = new Set([...nouns].flatMap((noun) => [noun, ...(drawnFrom[noun] ?? [])]));
  askAnew(({ queryKey }) => all.has(String(queryKey[0])));
}

/** Asks again for one thing only, where everybody would else ask whenever anybody comes or goes. */
export function refreshOne(noun: string, id: string | null): void {
  const isIt = (asked: unknown) => (asked as { id?: string } | undefined)?.id === id;
  askAnew(({ queryKey }) => queryKey[0] === noun && isIt(queryKey[2]));
}

/** Asks anew for all of these that are on the screen, also where a first answer is still under way: it may tell of before the change. */
export function askAnew(which: (query: Query) => boolean = () => true): void {
  const firstUnderWay = (query: Query) => query.state.data === undefined && which(query);
  void queries.cancelQueries({ predicate: firstUnderWay }).then(() => queries.invalidateQueries({ predicate: which }));
}
