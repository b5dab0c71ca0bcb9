import { stringify } from "./csv-text.ts";
import { type GivenFile } from "@kept/domain/kit/api.ts";
import type { Work } from "../platform/work.ts";
import { contactsOf, listCustomers, sitesOf } from "./store.ts";

const headings = [
  "code",
  "name",
  "name (en)",
  "short name",
  "importance",
  "sales owner",
  "service owner",
  "site",
  "address",
  "contact",
  "title",
  "phone",
  "mobile",
  "fax",
  "email",
];

/** All customers with their sites and contacts as a CSV that can be loaded again, one row a contact. */
export async function exportCustomers(work: Work): Promise<GivenFile> {
  const lines: string[][] = [headings];
  for (let after: string | undefined; ;) {
    const page = await listCustomers(work, { limit: 500, after });
    for (const customer of page) {
      const sites = new Map((await sitesOf(work, customer.id)).map((site) => [site.id, site]));
      const { code, name, names, shortName, importance, salesOwnerName, serviceOwnerName } = customer;
      const head = [code, name, names.en ?? "", shortName, importance, salesOwnerName, serviceOwnerName];
      const people = (await contactsOf(work, customer.id)).filter(({ leftAt }) => leftAt === null);
      if (people.length === 0) lines.push([...head, ...Array.from({ length: 8 }, () => "")]);
      for (const contact of people) {
        const site = contact.siteId ? sites.get(contact.siteId) : undefined;
        const numbers = (kind: string) =>
          contact.numbers
            .filter((number) => number.kind === kind)
            .map(({ written }) => written)
            .join("; ");
        lines.push([
          ...head,
          site?.name ?? "",
          site?.address ?? "",
          contact.name,
          contact.role,
          numbers("phone"),
          numbers("mobile"),
          numbers("fax"),
          contact.email,
        ]);
      }
    }
    const last = page.at(-1);
    if (!last || page.length < 500) break;
    after = `${last.name}|${last.id}`;
  }
  return { name: "customers.csv", type: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(stringify(lines)) };
}
