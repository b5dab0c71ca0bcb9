import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import { retaggedAtMost, type TagChange, type tagsApi } from "@kept/domain/tickets/tags-api.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import * as store from "./store-tags.ts";

type Api = typeof tagsApi;

/** The tags in use with their counts, and the latest changes. */
export const tagsKnown = async (work: Work): Promise<OutputOf<Api["tags"]>> => ({
  rows: await store.tagsInUse(work),
  changes: await store.latestChanges(work),
});

/** Renames a tag, merges several into one, or removes them, on every ticket and in saved views; rules are not set off by it. */
export async function retag(work: Work, asked: InputOf<Api["retag"]>): Promise<TagChange> {
  const { becomes } = asked;
  const tags = [...new Set(asked.tags)].filter((tag) => tag !== becomes);
  const found = tags.length > 0 ? await store.countTagged(work, tags, retaggedAtMost) : 0;
  if (found === 0) throw refuse("tag-unknown");
  if (found > retaggedAtMost) throw refuse("tags-on-too-many", { most: retaggedAtMost });
  const id = newId(work);
  await store.insertChange(work, { id, tags, becomes });
  await store.applyChange(work, id, false);
  await store.moveViews(work, id);
  return noted(work, "tickets.tidyTags", id);
}

/** Undoes such a change, as far as each ticket still has what it got; doing it twice does it once. */
export async function undoRetag(work: Work, { id }: { id: string }): Promise<TagChange> {
  const held = await store.changeById(work, id);
  if (!held) throw refuse("tag-change-unknown");
  if (held.undoneAt) return held;
  await store.applyChange(work, id, true);
  await store.moveViewsBack(work, id);
  await store.markUndone(work, id);
  return noted(work, "tickets.undoTidyTags", id);
}

async function noted(work: Work, verb: string, id: string): Promise<TagChange> {
  const after = await store.changeById(work, id);
  if (!after) throw refuse("tag-change-unknown");
  record(work, { verb, subject: `tag-change:${id}`, after });
  for (const noun of ["ticket-tags", "tickets", "ticket-views"]) changed(work, noun);
  return after;
}
