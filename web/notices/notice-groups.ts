import type { Notice } from "@kept/domain/notices/api.ts";

/** What I was told of one thing. */
export type NoticeGroup = { readonly key: string; readonly title: string | null; readonly notices: readonly Notice[] };

/** Puts notices about one thing together, where the first of them stands; what has no name stands under others, last. */
export function groupsOf(notices: readonly Notice[]): NoticeGroup[] {
  const named = notices.filter(({ title }) => title !== null);
  const groups = [...Map.groupBy(named, ({ about }) => `${about.kind}:${about.id}`)].map(([key, each]) => ({
    key,
    title: each[0]?.title ?? null,
    notices: each,
  }));
  const others = notices.filter(({ title }) => title === null);
  return others.length > 0 ? [...groups, { key: "others", title: null, notices: others }] : groups;
}
