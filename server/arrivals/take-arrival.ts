import type { InputOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { owedClause } from "@kept/domain/arrivals/owed-clause.ts";
import { arrivalWords } from "@kept/domain/arrivals/search.ts";
import { kindNames } from "@kept/domain/arrivals/words.ts";
import { contactsOf, customerOf } from "../customers/index.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { release } from "../promises/index.ts";
import { personOf } from "../staff/index.ts";
import { oweOn, subjectOf, waitingArrival } from "./arrive.ts";
import { arrivalNow } from "./settle-arrival.ts";
import { addEvents, readTextOf, writeArrival, type KeptArrival } from "./store.ts";

type Api = typeof arrivalsApi;

/** Takes an arrival in hand, from a colleague too, or gives it to someone. */
export async function takeArrival(work: Work, { id, staffId }: InputOf<Api["take"]>): Promise<Arrival> {
  const arrival = await waitingArrival(work, id);
  const person = staffId ? await personOf(work, staffId) : { id: work.by.id, name: work.by.name };
  return assign(work, arrival, person);
}

/** Puts an arrival back for everybody. */
export const letGo = async (work: Work, { id }: { id: string }): Promise<Arrival> =>
  assign(work, await waitingArrival(work, id), { id: null, name: "" });

async function assign(work: Work, arrival: KeptArrival, to: { id: string | null; name: string }): Promise<Arrival> {
  if (arrival.assigneeId !== to.id) {
    await writeArrival(work, arrival.id, { assigneeId: to.id });
    await addEvents(work, arrival.id, [{ kind: "assigned", to: to.id, name: to.name }]);
    record(work, { verb: "arrivals.take", subject: `arrival:${arrival.id}`, after: { assigneeId: to.id } });
    changed(work, "arrivals", arrival.id);
  }
  return arrivalNow(work, arrival.id);
}

/** Says what an arrival is; what is owed follows from it. */
export async function takeFor(work: Work, { id, kind }: InputOf<Api["takeFor"]>): Promise<Arrival> {
  const arrival = await waitingArrival(work, id);
  if (arrival.kind === kind) return arrivalNow(work, id);
  const owed = owedClause(kind);
  if (arrival.clause && arrival.clause !== owed) {
    const why = kindNames[kind][work.by.language];
    await release(work, { clause: arrival.clause, subject: subjectOf(id), why });
  }
  await writeArrival(work, id, { kind, ...(owed ? {} : { clause: null, dueAt: null }) });
  await oweOn(work, { ...arrival, kind });
  await addEvents(work, id, [{ kind: "taken-for", from: arrival.kind, to: kind }]);
  record(work, {
    verb: "arrivals.take-for",
    subject: `arrival:${id}`,
    before: { kind: arrival.kind },
    after: { kind },
  });
  changed(work, "arrivals", id);
  return arrivalNow(work, id);
}

/** Says which customer an arrival comes from; null where that is not known. */
export async function nameCustomer(work: Work, asked: InputOf<Api["nameCustomer"]>): Promise<Arrival> {
  const arrival = await waitingArrival(work, asked.id);
  const customer = asked.customerId ? await customerOf(work, asked.customerId) : null;
  const contacts = customer ? await contactsOf(work, customer.id) : [];
  const contactId = contacts.find(({ id }) => id === asked.contactId)?.id ?? null;
  const customerName = customer?.name ?? null;
  const words = arrivalWords({ ...arrival, customerName, readText: await readTextOf(work, asked.id) });
  await writeArrival(work, asked.id, { customerId: customer?.id ?? null, contactId, words });
  const what = { kind: "customer-named" as const, customerId: customer?.id ?? null, name: customerName ?? "" };
  await addEvents(work, asked.id, [what]);
  record(work, {
    verb: "arrivals.name-customer",
    subject: `arrival:${asked.id}`,
    after: { customerId: what.customerId },
  });
  changed(work, "arrivals", asked.id);
  return arrivalNow(work, asked.id);
}

/** Hands an arrival to a colleague with words, and tells them. */
export async function forward(work: Work, asked: InputOf<Api["forward"]>): Promise<Arrival> {
  const arrival = await waitingArrival(work, asked.id);
  const { id: to, name } = await personOf(work, asked.staffId);
  await writeArrival(work, asked.id, { assigneeId: to });
  await addEvents(work, asked.id, [{ kind: "forwarded", to, name, text: asked.text }]);
  record(work, { verb: "arrivals.forward", subject: `arrival:${asked.id}`, after: { to } });
  const from = arrival.customerName ?? (arrival.sender.name || arrival.sender.address);
  const words = [arrival.subject || from, asked.text].filter(Boolean).join(" – ");
  await tell(work, {
    to: [to],
    kind: "arrival-forwarded",
    about: { kind: "arrival", id: asked.id },
    title: from,
    says: text(
      `${work.by.name} 轉給您一件來訊：${words}`,
      `${work.by.name} 转给您一件来讯：${words}`,
      `${work.by.name} hands you what came in: ${words}`,
    ),
    wants: "acknowledge",
    onceKey: `arrival-forwarded:${asked.id}:${to}:${work.now}`,
  });
  changed(work, "arrivals", asked.id);
  return arrivalNow(work, asked.id);
}
