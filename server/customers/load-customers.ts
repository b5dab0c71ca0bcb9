import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { customersApi } from "@kept/domain/customers/api.ts";
import {
  columnsOf,
  faultFor,
  faultsIn,
  importanceFrom,
  numbersIn,
  type LoadRow,
} from "@kept/domain/customers/load-rows.ts";
import { ContactFacts, CustomerFacts } from "@kept/domain/customers/customer.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { addContact, addSite } from "./change-contact.ts";
import { addCustomer } from "./change-customer.ts";
import { readTable } from "./read-table.ts";
import { contactsOf, customerByCode, customerByName, sitesOf } from "./store.ts";

/** Loads customers, sites and contacts from a file: all of it, or nothing with every error named by row and column. */
export async function loadCustomers(
  work: Work,
  asked: InputOf<typeof customersApi.load>,
): Promise<OutputOf<typeof customersApi.load>> {
  const rows = rowsOf(await readTable(asked.file));
  const owners = await ownersByWord(work);
  const faults = faultsIn(rows, new Set(owners.keys()));
  if (faults.length > 0) {
    const errors = faults.slice(0, 500).map((fault) => faultFor(fault, work.by.language));
    throw refuse("file-has-errors", { count: faults.length }, { errors });
  }
  const groups = Map.groupBy(rows, (line) => line.code?.trim().toUpperCase() || line.name?.trim() || "");
  const counts = { customers: groups.size, sites: 0, contacts: 0, checked: asked.check };
  for (const lines of groups.values()) {
    const more = await loadOne(work, lines, owners, asked.check);
    counts.sites += more.sites;
    counts.contacts += more.contacts;
  }
  return counts;
}

function rowsOf(table: readonly string[][]): LoadRow[] {
  const head = table.findIndex((line) => columnsOf(line) !== null);
  const known = columnsOf(table[head] ?? []);
  if (!known) throw refuse("file-unreadable");
  return table.flatMap((line, at) => {
    if (at <= head || line.every((cell) => !cell.trim())) return [];
    return [{ row: at + 1, ...Object.fromEntries([...known].map(([place, column]) => [column, line[place] ?? ""])) }];
  });
}

async function ownersByWord(work: Work): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const person of await people(work, {}))
    if (person.leftAt === null)
      for (const word of [person.name, person.email]) found.set(word.toLowerCase(), person.id);
  return found;
}

async function loadOne(work: Work, lines: readonly LoadRow[], owners: ReadonlyMap<string, string>, checkOnly: boolean) {
  const [first] = lines;
  const siteNames = [...new Set(lines.map((line) => line.site?.trim() ?? "").filter(Boolean))];
  const contacts = lines.filter((line) => line.contact?.trim());
  const counts = { sites: siteNames.length, contacts: contacts.length };
  if (!first || checkOnly) return counts;
  const known = await knownCustomer(work, first);
  const customer = known ?? (await addCustomer(work, factsOf(first, owners)));
  const sites = new Map((await sitesOf(work, customer.id)).map(({ name, id }) => [name, id]));
  for (const name of siteNames) {
    if (sites.has(name)) continue;
    const address = lines.find((line) => line.site?.trim() === name)?.address ?? "";
    sites.set(name, (await addSite(work, { id: customer.id, name, address })).id);
  }
  const people = new Set((await contactsOf(work, customer.id)).map(({ name }) => name));
  for (const line of contacts)
    if (!people.has(line.contact?.trim() ?? "")) await addContact(work, { id: customer.id, ...contactOf(line, sites) });
  return counts;
}

/** The customer a row means, when it was loaded before: by its code, or without one by its very name. */
const knownCustomer = (work: Work, line: LoadRow) =>
  line.code?.trim()
    ? customerByCode(work, line.code.trim().toUpperCase())
    : customerByName(work, line.name?.trim() ?? "");

function factsOf(line: LoadRow, owners: ReadonlyMap<string, string>): CustomerFacts {
  const owner = (cell: string | undefined) => owners.get(cell?.trim().toLowerCase() ?? "");
  return CustomerFacts.parse({
    name: line.name,
    names: line.nameEn?.trim() ? { en: line.nameEn } : {},
    shortName: line.shortName ?? "",
    aliases: numbersIn(line.aliases),
    code: line.code ?? "",
    importance: importanceFrom(line.importance),
    salesOwnerId: owner(line.salesOwner),
    serviceOwnerId: owner(line.serviceOwner),
  });
}

function contactOf(line: LoadRow, sites: ReadonlyMap<string, string>): ContactFacts {
  const numbers = (["phone", "mobile", "fax"] as const).flatMap((kind) =>
    numbersIn(line[kind]).map((written) => ({ kind, written })),
  );
  return ContactFacts.parse({
    name: line.contact,
    role: line.role ?? "",
    numbers,
    email: line.email?.trim() ?? "",
    siteId: sites.get(line.site?.trim() ?? "") ?? null,
  });
}
