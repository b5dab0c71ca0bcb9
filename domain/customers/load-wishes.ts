import type { Contact, ContactNumber, Customer, Importance, Site } from "./customer.ts";
import type { Column } from "./load-columns.ts";
import { importanceFrom, ownerOf, type Owners } from "./load-faults.ts";
import { severalIn, type LoadRow } from "./load-rows.ts";
import { phoneNumber } from "./phone-number.ts";
import { fold } from "./search-text.ts";

/** A person as a file has them; what a cell leaves empty is not said. */
export type WishedContact = {
  name: string;
  role?: string;
  email?: string;
  numbers: ContactNumber[];
  /** The name of their site. */
  site?: string;
};

/** A customer with places and people as a file wants it; what a cell leaves empty is not said. */
export type Wish = {
  name: string;
  code: string;
  nameEn?: string;
  shortName?: string;
  aliases: string[];
  importance?: Importance;
  /** Named in the file, not only the owner of the rows that name nobody. */
  salesOwnerId?: string;
  serviceOwnerId?: string;
  sites: { name: string; address?: string }[];
  contacts: WishedContact[];
};

/** A customer as it stands. */
export type Known = { customer: Customer; sites: readonly Site[]; contacts: readonly Contact[] };

/** What a file would change: in which column, of which site or contact, from what to what. */
export type Difference = { column: Column; of: string; was: string; will: string };

/** What all lines of one customer say together: of the customer the first that says it counts, of each site and contact too. */
export function wishOf(lines: readonly LoadRow[], owners: Owners): Wish {
  const first = (column: Column) => lines.find((line) => line[column]?.trim())?.[column]?.trim();
  const owner = (column: "salesOwner" | "serviceOwner", side: "sales" | "service") => {
    const line = lines.find((one) => one[column]?.trim());
    return (line && ownerOf(line, side, owners)) || undefined;
  };
  return dropUnsaid({
    name: first("name") ?? "",
    code: first("code")?.toUpperCase() ?? "",
    nameEn: first("nameEn"),
    shortName: first("shortName"),
    aliases: [...new Set(lines.flatMap((line) => severalIn(line.aliases)))],
    importance: importanceFrom(first("importance") ?? ""),
    salesOwnerId: owner("salesOwner", "sales"),
    serviceOwnerId: owner("serviceOwner", "service"),
    sites: sitesIn(lines),
    contacts: contactsIn(lines),
  });
}

type Unsaid<T> = { [Key in keyof T]: T[Key] | undefined };

/** Without the parts that are not said. */
const dropUnsaid = <T extends object>(parts: Unsaid<T>): T =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined)) as T;

function sitesIn(lines: readonly LoadRow[]): Wish["sites"] {
  const sites = new Map<string, Wish["sites"][number]>();
  for (const line of lines) {
    const name = line.site?.trim();
    if (!name) continue;
    const address = sites.get(name)?.address ?? line.address?.trim();
    sites.set(name, address ? { name, address } : { name });
  }
  return [...sites.values()];
}

function contactsIn(lines: readonly LoadRow[]): WishedContact[] {
  const contacts = new Map<string, WishedContact>();
  for (const line of lines) {
    const name = line.contact?.trim();
    if (!name) continue;
    const numbers = (["phone", "mobile", "fax"] as const).flatMap((kind) =>
      severalIn(line[kind]).map((written) => ({ kind, written })),
    );
    const before = contacts.get(fold(name));
    contacts.set(
      fold(name),
      dropUnsaid<WishedContact>({
        name: before?.name ?? name,
        role: before?.role ?? (line.role?.trim() || undefined),
        email: before?.email ?? (line.email?.trim() || undefined),
        site: before?.site ?? (line.site?.trim() || undefined),
        numbers: [...(before?.numbers ?? []), ...(before ? missingNumbers(numbers, before.numbers) : numbers)],
      }),
    );
  }
  return [...contacts.values()];
}

const digitsOf = (written: string): string => {
  const number = phoneNumber(written);
  return number ? `${number.digits} ${number.extension ?? ""}` : written;
};

/** Whether a name means this one, in whichever script or width. */
export const isNamed = (thing: { name: string }, name: string): boolean => fold(thing.name) === fold(name);

/** The numbers that are not there yet, however they are written. */
export function missingNumbers(wished: readonly ContactNumber[], there: readonly ContactNumber[]): ContactNumber[] {
  const other = wished.filter(
    (one) => !there.some(({ kind, written }) => kind === one.kind && written === one.written),
  );
  if (other.length === 0) return [];
  const known = new Set(there.map(({ kind, written }) => `${kind} ${digitsOf(written)}`));
  return other.filter(({ kind, written }) => !known.has(`${kind} ${digitsOf(written)}`));
}

/** What a wish would change in a customer that is there already; a file never empties anything, and never takes a number or a name away. `likely`: only taken to be the same, so that its name becomes an alias and its code is left. */
export function differencesOf(
  wish: Wish,
  known: Known,
  likely: boolean,
  nameOfOwner: (id: string) => string,
): Difference[] {
  const { customer } = known;
  const all: Difference[] = [];
  const differs = (column: Column, of: string, was: string, will: string | undefined) => {
    if (will !== undefined && will !== was) all.push({ column, of, was, will });
  };
  if (!likely) differs("name", "", customer.name, wish.name);
  differs("nameEn", "", customer.names.en ?? "", wish.nameEn);
  differs("shortName", "", customer.shortName, wish.shortName);
  differs("importance", "", customer.importance, wish.importance);
  const aliases = aliasesWith(wish, customer, likely);
  differs("aliases", "", customer.aliases.join(", "), aliases.join(", "));
  for (const [column, was, will] of [
    ["salesOwner", customer.salesOwnerId, wish.salesOwnerId],
    ["serviceOwner", customer.serviceOwnerId, wish.serviceOwnerId],
  ] as const)
    if (will && will !== was) differs(column, "", nameOfOwner(was), nameOfOwner(will));
  for (const { name, address } of wish.sites) {
    const there = known.sites.find((site) => isNamed(site, name));
    if (!there) differs("site", "", "", name);
    differs("address", name, there?.address ?? "", address);
  }
  for (const contact of wish.contacts) all.push(...inTheContact(contact, known));
  return all;
}

/** The aliases a customer has once a wish is granted. */
export function aliasesWith(wish: Wish, customer: Customer, likely: boolean): string[] {
  const names = new Set([customer.name, customer.shortName, ...Object.values(customer.names)]);
  const more = likely ? [...wish.aliases, wish.name] : wish.aliases;
  return [...new Set([...customer.aliases, ...more.filter((alias) => !names.has(alias))])].slice(0, 20);
}

function inTheContact(wished: WishedContact, { contacts, sites }: Known): Difference[] {
  const of = wished.name;
  const there = contacts.find((contact) => isNamed(contact, of));
  const siteWas = sites.find(({ id }) => id === there?.siteId)?.name ?? "";
  const said: [Column, string, string | undefined][] = [
    ["role", there?.role ?? "", wished.role],
    ["email", there?.email ?? "", wished.email],
    ["site", there ? siteWas : "", wished.site],
  ];
  const changed = said
    .filter(([, was, will]) => will !== undefined && will !== was)
    .map(([column, was, will]): Difference => ({ column, of, was, will: will ?? "" }));
  const numbers = missingNumbers(wished.numbers, there?.numbers ?? []).map(({ kind, written }): Difference => ({
    column: kind,
    of,
    was: "",
    will: written,
  }));
  return [...(there ? [] : [{ column: "contact" as const, of: "", was: "", will: of }]), ...changed, ...numbers];
}
