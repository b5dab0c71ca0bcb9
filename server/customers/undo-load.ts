import type { Load } from "@kept/domain/customers/load-api.ts";
import type { Known } from "@kept/domain/customers/load-wishes.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { handOverCustomer } from "./change-customer.ts";
import { indexDialled } from "./index-dialled.ts";
import { knownCustomers, stampOf } from "./known-customers.ts";
import { loadOf } from "./read-load.ts";
import { reindex } from "./reindex.ts";
import type { Made } from "./step-load.ts";
import { putContact, putSite, updateCustomer } from "./store.ts";
import { removeCustomers, removeParts } from "./store-bulk.ts";
import { forgetMade, loadHeld, madeOf, updateState } from "./store-loads.ts";

/** Takes back all that a file brought in; refused as a whole when any of it was changed or used since. */
export async function undoLoad(work: Work, { id }: { id: string }): Promise<Load> {
  const load = await loadHeld(work, id);
  if (!load) throw refuse("load-unknown");
  if (load.state !== "applying" && load.state !== "applied") throw refuse("load-begun");
  const all = await madeOf<Made>(work, id);
  const now = await knownCustomers(work, [...new Set(all.map(({ made }) => made.customerId))]);
  mustBeAsMade(all, now);
  for (const { made } of all) {
    const there = now.get(made.customerId);
    if (made.before && there) await putBack(work, made.before, there, load.fileName);
  }
  const added = all.filter(({ made }) => !made.before).map(({ made }) => made.customerId);
  await removeCustomers(work, added).catch((fault: { code?: string }) => {
    throw fault.code === "23503" ? refuse("load-changed-since", { names: load.fileName }) : fault;
  });
  for (const customerId of added)
    record(work, { verb: "customers.undo-load", subject: `customer:${customerId}`, before: { loadId: id } });
  await forgetMade(work, id);
  await updateState(work, id, "undone");
  record(work, { verb: "customers.undo-load", subject: `load:${id}`, before: { customers: all.length } });
  changed(work, "customers");
  return loadOf(work, id);
}

/** Each customer must stand as the file left it at last. */
function mustBeAsMade(all: readonly { name: string; made: Made }[], now: ReadonlyMap<string, Known>): void {
  const last = new Map<string, { name: string; made: Made }>();
  for (const one of all) if (!last.has(one.made.customerId)) last.set(one.made.customerId, one);
  const since = [...last.values()].filter(({ made }) => {
    const there = now.get(made.customerId);
    return !there || stampOf(there.customer, there.sites, there.contacts) !== made.stamp;
  });
  if (since.length === 0) return;
  const names = since.slice(0, 5).map(({ name }) => name);
  throw refuse(
    "load-changed-since",
    { names: `${names.join(", ")}${since.length > 5 ? " …" : ""}` },
    { count: since.length },
  );
}

/** A customer that was there before stands again as it did; what the file added to it is taken away. */
async function putBack(work: Work, before: Known, there: Known, reason: string): Promise<void> {
  const { customer } = before;
  const { id } = customer;
  const on = Temporal.Instant.from(work.now).toZonedDateTimeISO(work.house.settings.zone).toPlainDate().toString();
  await handOverCustomer(work, { id, side: "sales", toId: customer.salesOwnerId, on, reason });
  await handOverCustomer(work, { id, side: "service", toId: customer.serviceOwnerId, on, reason });
  await updateCustomer(work, id, customer);
  for (const site of before.sites) await putSite(work, site.id, id, site);
  for (const contact of before.contacts) {
    await putContact(work, contact.id, id, contact);
    await indexDialled(work, customer, contact);
  }
  await removeParts(work, {
    contacts: addedIn(there.contacts, before.contacts),
    sites: addedIn(there.sites, before.sites),
  });
  await reindex(work, id);
  record(work, { verb: "customers.undo-load", subject: `customer:${id}`, before: there.customer, after: customer });
  changed(work, "customers", id);
}

const addedIn = (now: readonly { id: string }[], before: readonly { id: string }[]): string[] =>
  now.map(({ id }) => id).filter((id) => !before.some((one) => one.id === id));
