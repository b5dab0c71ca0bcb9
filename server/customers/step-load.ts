import type { Load } from "@kept/domain/customers/load-api.ts";
import { wishOf, type Known } from "@kept/domain/customers/load-wishes.ts";
import { refuse } from "@kept/domain/customers/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { addWholes } from "./add-wholes.ts";
import { ownersFor } from "./check-load.ts";
import { stampOf } from "./known-customers.ts";
import { mergeWish } from "./merge-wish.ts";
import { loadOf } from "./read-load.ts";
import { loadHeld, nextToDo, updateState, writeMade } from "./store-loads.ts";

/** What was made of one customer of a file, so that it can be taken back; `before` is null where it was added. */
export type Made = { customerId: string; stamp: string; before: Known | null };

const atATime = 1_000;
/** Bringing into what is there asks many questions, so that a step would take too long with more. */
const mergesAtATime = 50;

/** Brings in the next customers of a file; asked again until all are done. */
export async function stepLoad(work: Work, { id }: { id: string }): Promise<Load> {
  const load = await loadHeld(work, id);
  if (!load) throw refuse("load-unknown");
  if (load.state === "undone") throw refuse("load-begun");
  const owners = await ownersFor(work, load);
  const next = await nextToDo(work, id, atATime);
  const fresh = next
    .filter(({ decision }) => decision === "new")
    .map(({ place, lines }) => ({ place, lines, wish: wishOf(lines, owners) }));
  const added = await addWholes(work, fresh, owners);
  const made: { place: number; made: Made }[] = added.map(({ customer, sites, contacts }, at) => ({
    place: fresh[at]?.place ?? 0,
    made: { customerId: customer.id, stamp: stampOf(customer, sites, contacts), before: null },
  }));
  const merges = next.filter(({ decision }) => decision === "merge").slice(0, mergesAtATime);
  for (const { place, lines, knownId, kind } of merges) {
    const where = { id: knownId ?? "", likely: kind === "likely", reason: load.fileName };
    const { before, after } = await mergeWish(work, wishOf(lines, owners), where);
    const stamp = stampOf(after.customer, after.sites, after.contacts);
    made.push({ place, made: { customerId: after.customer.id, stamp, before } });
  }
  await writeMade(work, id, made);
  const more = next.length === atATime || made.length < next.length;
  await updateState(work, id, more ? "applying" : "applied");
  const now = await loadOf(work, id);
  if (load.state === "read")
    record(work, { verb: "customers.load", subject: `load:${id}`, after: { file: load.fileName, counts: now.counts } });
  if (made.length > 0) changed(work, "customers");
  return now;
}
