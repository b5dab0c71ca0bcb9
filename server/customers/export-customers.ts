import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import type { customersApi } from "@kept/domain/customers/api.ts";
import type { Contact, Site } from "@kept/domain/customers/customer.ts";
import { columnNames, columns, type Column } from "@kept/domain/customers/load-columns.ts";
import { importanceWords } from "@kept/domain/customers/load-faults.ts";
import type { Known } from "@kept/domain/customers/load-wishes.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import { listFile } from "../platform/list-file.ts";
import type { Work } from "../platform/work.ts";
import { findCustomers } from "./find-customers.ts";
import { knownCustomers } from "./known-customers.ts";
import { listCustomers } from "./store.ts";

type Asked = InputOf<typeof customersApi.export>;

/** The customers of a list as it is filtered, with their sites and contacts, as CSV or Excel that can be loaded again; one row a contact. */
export async function exportCustomers(work: Work, asked: Asked): Promise<GivenFile> {
  const { language } = work.by;
  const lines = [columns.map((column) => columnNames[column][language])];
  for await (const known of pages(work, asked)) lines.push(...linesOf(known, language));
  return listFile(`customers-${work.now.slice(0, 10)}`, lines, asked.format);
}

const atATime = 2_000;
const foundAtMost = 200;

async function* pages(work: Work, { text, format: _, ...filter }: Asked): AsyncGenerator<Known> {
  if (text) {
    const ids = (await findCustomers(work, { text, limit: foundAtMost })).map(({ id }) => id);
    yield* inOrder(work, ids);
    return;
  }
  for (let after: string | undefined; ;) {
    const page = await listCustomers(work, { ...filter, limit: atATime, after });
    yield* inOrder(
      work,
      page.map(({ id }) => id),
    );
    const last = page.at(-1);
    if (!last || page.length < atATime) return;
    after = `${last.name}|${last.id}`;
  }
}

async function* inOrder(work: Work, ids: readonly string[]): AsyncGenerator<Known> {
  const known = await knownCustomers(work, ids);
  for (const id of ids) {
    const one = known.get(id);
    if (one) yield one;
  }
}

/** A line for each contact who is there, and for each site without one; at least one. */
function linesOf({ customer, sites, contacts }: Known, language: Language): string[][] {
  const { code, name, names, shortName, aliases, importance, salesOwnerName, serviceOwnerName } = customer;
  const head: Line = {
    ...{ code, name, nameEn: names.en ?? "", shortName, aliases: aliases.join("; ") },
    ...{
      importance: importanceWords[importance][language],
      salesOwner: salesOwnerName,
      serviceOwner: serviceOwnerName,
    },
  };
  const here = contacts.filter(({ leftAt }) => leftAt === null);
  const lonely = sites.filter(({ id }) => !here.some(({ siteId }) => siteId === id));
  const parts = [
    ...here.map((contact) => personLine(contact, sites)),
    ...lonely.map(({ name: site, address }): Line => ({ site, address })),
  ];
  return (parts.length > 0 ? parts : [{}]).map((part) => columns.map((column) => ({ ...head, ...part })[column] ?? ""));
}

type Line = Partial<Record<Column, string>>;

function personLine(contact: Contact, sites: readonly Site[]): Line {
  const site = sites.find(({ id }) => id === contact.siteId);
  const numbers = (kind: string) =>
    contact.numbers
      .filter((number) => number.kind === kind)
      .map(({ written }) => written)
      .join("; ");
  return {
    ...{ site: site?.name ?? "", address: site?.address ?? "", contact: contact.name, role: contact.role },
    ...{ phone: numbers("phone"), mobile: numbers("mobile"), fax: numbers("fax"), email: contact.email },
  };
}
