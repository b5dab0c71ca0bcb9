import { faultsIn, type Owners } from "@kept/domain/customers/load-faults.ts";
import { rowsOf, type LoadRow } from "@kept/domain/customers/load-rows.ts";
import { differencesOf, wishOf, type Known } from "@kept/domain/customers/load-wishes.ts";
import { coreOf } from "@kept/domain/customers/same-company.ts";
import { fold } from "@kept/domain/customers/search-text.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { knownCustomers } from "./known-customers.ts";
import { cellsOf, knownByWords, writeLoadCustomers, type LoadCustomer, type LoadHead } from "./store-loads.ts";

/** Finds out what each customer in a file is: wrong, there already with or without differences, likely there, or new. */
export async function checkLoad(work: Work, load: LoadHead): Promise<void> {
  if (!load.columns.includes("name")) return writeLoadCustomers(work, load.id, 0, []);
  const rows = rowsOf(await cellsOf(work, load.id), load.headLine, load.columns);
  const owners = await ownersFor(work, load);
  const faults = Map.groupBy(faultsIn(rows, owners), ({ row }) => row);
  const groups = grouped(rows);
  const matches = await matchesOf(work, groups);
  const known = await knownCustomers(work, [...new Set(matches.flatMap((match) => match?.id ?? []))]);
  const named = new Map([...owners.byWord].map(([word, id]) => [id, word]));
  const all = groups.map((lines, place) => {
    const errors = lines.flatMap(({ row }) => faults.get(row) ?? []);
    const match = matches[place] ?? null;
    const there = match && known.get(match.id);
    return {
      ...found(lines, owners, named, match, there),
      place,
      lines,
      ...(errors.length > 0 ? { ...wrong, errors } : {}),
    };
  });
  await writeLoadCustomers(work, load.id, rows.length, all);
}

/** The people a file may name, and who owns the rows that name nobody. */
export async function ownersFor(work: Work, load: LoadHead): Promise<Owners> {
  const byWord = new Map<string, string>();
  for (const person of await people(work, {}))
    for (const word of [person.name, person.email]) byWord.set(word.trim().toLowerCase(), person.id);
  return { byWord, sales: load.salesOwnerId, service: load.serviceOwnerId };
}

/** The lines of each customer: with the same code, or without one the same name but for its legal form. */
function grouped(rows: readonly LoadRow[]): LoadRow[][] {
  const coded = new Map<string, string>();
  for (const { code, name } of rows) if (code && name) coded.set(coreOf(name), code.toUpperCase());
  const keyOf = ({ code, name, row }: LoadRow) => {
    if (code) return `code ${code.toUpperCase()}`;
    if (!name) return `row ${row}`;
    const core = coreOf(name);
    return coded.has(core) ? `code ${coded.get(core)}` : `name ${core}`;
  };
  return [...Map.groupBy(rows, keyOf).values()];
}

type Match = { id: string; likely: boolean } | null;

/** Which customer on record each one in the file is, for sure or most likely. */
async function matchesOf(work: Work, groups: readonly LoadRow[][]): Promise<Match[]> {
  const wanted = groups.map((lines) => {
    const code = lines.find((line) => line.code)?.code?.toUpperCase() ?? "";
    const name = lines.find((line) => line.name)?.name ?? "";
    return { code, name, core: name && coreOf(name), bare: /^\d+$/.test(code) ? code.replace(/^0+/, "") : "" };
  });
  const each = (of: (one: (typeof wanted)[number]) => string) => [...new Set(wanted.map(of).filter(Boolean))];
  const there = await knownByWords(
    work,
    each(({ code }) => code),
    each(({ bare }) => bare),
    each(({ core }) => core),
  );
  const byCode = new Map(there.map((one) => [one.code, one]));
  const byBare = new Map(
    there.filter(({ code }) => /^0\d+$/.test(code)).map((one) => [one.code.replace(/^0+/, ""), one]),
  );
  const byCore = Map.groupBy(there, ({ core }) => core);
  return wanted.map(({ code, name, core, bare }) => {
    const sure = byCode.get(code);
    if (sure) return { id: sure.id, likely: false };
    const alike = byCore.get(core) ?? [];
    const namesake = code ? undefined : alike.find((one) => fold(one.name) === fold(name));
    if (namesake) return { id: namesake.id, likely: false };
    const likely = (bare && byBare.get(bare)) || alike[0];
    return likely ? { id: likely.id, likely: true } : null;
  });
}

const wrong: Pick<LoadCustomer, "kind" | "decision" | "differences"> = {
  kind: "wrong",
  decision: "skip",
  differences: [],
};

function found(
  lines: readonly LoadRow[],
  owners: Owners,
  named: ReadonlyMap<string, string>,
  match: Match,
  known: Known | null | undefined,
): Omit<LoadCustomer, "place" | "lines"> {
  const wish = wishOf(lines, owners);
  const head = { row: lines[0]?.row ?? 0, name: wish.name || wish.code, knownId: match?.id ?? null, errors: [] };
  if (!match || !known) return { ...head, kind: "fresh", decision: "new", differences: [] };
  const { customer } = known;
  const nameOf = (id: string) =>
    id === customer.salesOwnerId
      ? customer.salesOwnerName
      : id === customer.serviceOwnerId
        ? customer.serviceOwnerName
        : (named.get(id) ?? "");
  const differences = differencesOf(wish, known, match.likely, nameOf);
  if (differences.length === 0) return { ...head, kind: "same", decision: "skip", differences };
  return { ...head, kind: match.likely ? "likely" : "differs", decision: "merge", differences };
}
