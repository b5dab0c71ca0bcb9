import { heard } from "@kept/domain/customers/search-text.ts";
import type { Words } from "./store-search.ts";

type Named = { name: string; shortName: string; names: object; aliases: readonly string[]; code: string };

/** The words by which a customer and its people are found. */
export function wordsOf(
  { name, shortName, names, aliases, code }: Named,
  people: readonly { id: string; name: string; role: string }[],
): Words {
  const each = [name, shortName, ...(Object.values(names) as string[]), ...aliases, code];
  return {
    names: [...new Set(each.filter((one) => one.trim()))].map(heard),
    people: people.map(({ id, name: called, role }) => ({ id, name: called, role, heard: heard(called) })),
  };
}
