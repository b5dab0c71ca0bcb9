import { may } from "@kept/domain/kit/policy.ts";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { listAskFor, shapeIn, shelves, type ListShape } from "@kept/domain/tickets/list-shape.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { TicketView, ticketViewsApi } from "@kept/domain/tickets/views-api.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { queryOf } from "./list-tickets.ts";
import * as store from "./store-views.ts";

type Api = typeof ticketViewsApi;

/** The views whoever asks may use: their own first, then those shared with their roles or with everyone. */
export async function ticketViews(work: Work): Promise<OutputOf<Api["views"]>> {
  return { rows: (await viewsOf(work)).map((view) => seenBy(work, view)) };
}

/** How many tickets stand on each shelf and in each view one may use. */
export async function ticketViewCounts(work: Work): Promise<OutputOf<Api["viewCounts"]>> {
  const saved = await viewsOf(work);
  const named: [string, ListShape][] = [
    ...shelves.map((view): [string, ListShape] => [view, { view }]),
    ...saved.map(({ id, shape }): [string, ListShape] => [id, shapeIn(shape)]),
  ];
  const counts = await store.countLists(
    work,
    named.map(([, shape]) => ({ ...queryOf(work, ticketsApi.list.input.parse(listAskFor(shape))), limit: 1 })),
  );
  return { rows: named.map(([view], place) => ({ view, count: counts[place] ?? 0 })) };
}

/** Saves a view for whoever asks. */
export async function makeView(work: Work, asked: InputOf<Api["makeView"]>): Promise<TicketView> {
  if (work.by.kind !== "staff") throw refuse("view-needs-person");
  const id = newId(work);
  await store.insertView(work, { id, ownerId: work.by.id, name: asked.name, shape: asked.shape });
  noted(work, "tickets.saveView", id, asked);
  return seenBy(work, await viewNamed(work, id));
}

/** Changes a view; a shared one only by its owner or who may share. */
export async function changeView(work: Work, asked: InputOf<Api["changeView"]>): Promise<TicketView> {
  const held = await ownView(work, asked.id);
  const next = { ...held, name: asked.name, shape: asked.shape };
  await store.updateView(work, next);
  noted(work, "tickets.changeView", held.id, { name: next.name, shape: next.shape });
  return seenBy(work, next);
}

/** Shares a view with roles or everyone, or takes it back. */
export async function shareView(work: Work, asked: InputOf<Api["shareView"]>): Promise<TicketView> {
  const held = await ownView(work, asked.id);
  const sharedWith = asked.sharedWith.includes("everyone") ? (["everyone"] as const) : [...new Set(asked.sharedWith)];
  const next = { ...held, sharedWith: [...sharedWith] };
  await store.updateView(work, next);
  noted(work, "tickets.shareView", held.id, { sharedWith });
  return seenBy(work, next);
}

/** Takes a view away; the tickets in it stay as they are. */
export async function dropView(work: Work, asked: { id: string }): Promise<null> {
  const held = await ownView(work, asked.id);
  await store.deleteView(work, held.id);
  noted(work, "tickets.dropView", held.id, null);
  return null;
}

const viewsOf = (work: Work) => store.viewsFor(work, work.by.id, [...work.by.roles, "everyone"]);

async function viewNamed(work: Work, id: string): Promise<store.KeptView> {
  const view = await store.viewById(work, id);
  if (!view) throw refuse("view-not-found");
  return view;
}

/** A view one may change. What is not shared does not exist for others. */
async function ownView(work: Work, id: string): Promise<store.KeptView> {
  const view = await viewNamed(work, id);
  if (mayChange(work, view)) return view;
  throw view.sharedWith.length === 0 ? refuse("view-not-found") : refuse("view-of-another", { owner: view.ownerName });
}

const mayChange = (work: Work, view: store.KeptView): boolean =>
  view.ownerId === work.by.id || (view.sharedWith.length > 0 && may(work.by, ticketPolicy.shareView));

const seenBy = (work: Work, view: store.KeptView): TicketView => ({ ...view, mayChange: mayChange(work, view) });

function noted(work: Work, verb: string, id: string, after: unknown): void {
  record(work, { verb, subject: `ticket-view:${id}`, after });
  changed(work, "ticket-views", id);
  changed(work, "tickets");
}
