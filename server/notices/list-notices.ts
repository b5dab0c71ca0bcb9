import type { InputOf } from "@kept/domain/kit/api.ts";
import type { Notice, noticesApi } from "@kept/domain/notices/api.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { takeBack } from "./push-notices.ts";
import { myNotice } from "./snooze-notice.ts";
import { countWaiting, markSeen, markUnseen, noticePage } from "./store.ts";

/** What the asker was told: what waits first, then the newest. A program is told nothing. */
export async function listNotices(work: Work, asked: InputOf<typeof noticesApi.mine>) {
  if (work.by.kind !== "staff") return { rows: [], next: null, unseen: 0, wanting: 0, snoozed: 0 };
  const found = await noticePage(work, work.by.id, { ...asked, after: placeOf(asked.after) });
  const rows = found.slice(0, asked.limit);
  const last = rows.at(-1);
  const next = found.length > rows.length && last ? `${last.waits ? "w" : "d"}${last.id}` : null;
  return { rows, next, ...(await countWaiting(work, work.by.id)) };
}

/** Marks the asker's notices as seen. */
export async function seeNotices(work: Work, asked: { ids?: string[] }) {
  if (work.by.kind !== "staff") return { seen: 0 };
  const seen = await markSeen(work, work.by.id, asked.ids ?? null);
  await takeBack(
    work,
    seen.map(({ id }) => id),
  );
  if (seen.length > 0) changed(work, "notices", work.by.id);
  return { seen: seen.length };
}

/** Marks a notice of the asker's as not seen, so that it waits again. */
export async function unseeNotice(work: Work, { id }: { id: string }): Promise<Notice> {
  const { mine, by } = await myNotice(work, id);
  changed(work, "notices", by);
  return (await markUnseen(work, by, id)) ?? mine;
}

const placeOf = (after: string | undefined) =>
  after && /^[wd][0-9a-f-]{36}$/.test(after) ? { waits: after.startsWith("w"), id: after.slice(1) } : undefined;
