import { row, sql } from "../platform/db.ts";
import type { Work } from "../platform/work.ts";

/** Whether a site and a contact are this customer's; true for what is not given. */
export async function belongTo(
  work: Work,
  customerId: string,
  { siteId, contactId }: { siteId: string | null; contactId: string | null },
): Promise<{ site: boolean; contact: boolean }> {
  if (!siteId && !contactId) return { site: true, contact: true };
  const found = await row<{ site: boolean; contact: boolean }>(
    work,
    sql<{ site: boolean; contact: boolean }>`
    select ${siteId}::uuid is null or exists (
             select 1 from customers.site where id = ${siteId}::uuid and customer_id = ${customerId}::uuid) as site,
           ${contactId}::uuid is null or exists (
             select 1 from customers.contact where id = ${contactId}::uuid and customer_id = ${customerId}::uuid) as contact`,
  );
  return found ?? { site: false, contact: false };
}
