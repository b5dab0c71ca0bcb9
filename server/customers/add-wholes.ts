import type { Contact, Site } from "@kept/domain/customers/customer.ts";
import { ownerOf, type Owners } from "@kept/domain/customers/load-faults.ts";
import type { LoadRow } from "@kept/domain/customers/load-rows.ts";
import type { Wish } from "@kept/domain/customers/load-wishes.ts";
import { countryOf, phoneNumber } from "@kept/domain/customers/phone-number.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { insertWholes, nextCodes, type NewWhole } from "./store-bulk.ts";
import { wordsOf } from "./words-of.ts";

/** Adds customers as a file wants them, with their sites and contacts, many at once; each with its audit entry. */
export async function addWholes(
  work: Work,
  wishes: readonly { wish: Wish; lines: readonly LoadRow[] }[],
  owners: Owners,
): Promise<NewWhole[]> {
  if (wishes.length === 0) return [];
  const codes = await nextCodes(work, wishes.filter(({ wish }) => !wish.code).length);
  const all = wishes.map(({ wish, lines }) =>
    wholeOf(work, wish, wish.code || (codes.pop() ?? ""), ownersIn(lines, owners)),
  );
  await insertWholes(work, all).catch((fault: { code?: string; detail?: string }) => {
    throw fault.code === "23505"
      ? refuse("code-taken", { code: /\(code\)=\((.*?)\)/.exec(fault.detail ?? "")?.[1] ?? "" })
      : fault;
  });
  for (const { customer, sites, contacts } of all)
    record(work, {
      verb: "customers.add",
      subject: `customer:${customer.id}`,
      after: { ...customer, sites, contacts },
    });
  return all;
}

const ownersIn = (lines: readonly LoadRow[], owners: Owners) => {
  const [sales, service] = (["sales", "service"] as const).map((side) =>
    lines.map((line) => ownerOf(line, side, owners)).find((id) => id !== null),
  );
  if (!sales || !service) throw refuse("owner-unfit");
  return { salesOwnerId: sales, serviceOwnerId: service };
};

const traditional: readonly string[] = ["TW", "HK", "MO"];

type TwoOwners = { salesOwnerId: string; serviceOwnerId: string };

function wholeOf(work: Work, wish: Wish, code: string, owners: TwoOwners): NewWhole {
  const { zone } = work.house.settings;
  const country = countryOf([zone]);
  const customer: NewWhole["customer"] = {
    id: newId(work),
    name: wish.name,
    names: wish.nameEn ? { en: wish.nameEn } : {},
    shortName: wish.shortName ?? "",
    aliases: wish.aliases.slice(0, 20),
    code,
    importance: wish.importance ?? "normal",
    zone,
    language: traditional.includes(country) ? "zh-Hant" : "zh-Hans",
    ...owners,
    note: "",
    incomplete: false,
    openTickets: 0,
    lastContactAt: null,
    version: 1,
  };
  const { sites, contacts } = partsOf(work, wish, customer);
  const numbers = contacts.flatMap((contact) =>
    contact.numbers.flatMap(({ written }) => {
      const number = phoneNumber(written, country);
      return number ? [{ contactId: contact.id, digits: number.digits, extension: number.extension }] : [];
    }),
  );
  return { customer, sites, contacts, numbers, words: wordsOf(customer, contacts) };
}

function partsOf(work: Work, wish: Wish, { id: customerId, language }: NewWhole["customer"]) {
  const sites = wish.sites.map(({ name, address = "" }): Site => {
    return { id: newId(work), customerId, name, address, note: "", version: 1 };
  });
  const contacts = wish.contacts.map(({ name, role = "", email = "", numbers, site }): Contact => {
    const siteId = sites.find((one) => one.name === site)?.id ?? null;
    const person = { name, role, email, numbers: numbers.slice(0, 12), language, siteId };
    return { ...person, id: newId(work), customerId, leftAt: null, erasedAt: null, emailFailsSince: null, version: 1 };
  });
  return { sites, contacts };
}
