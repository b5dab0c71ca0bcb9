import type { About } from "./api.ts";

/** What the room announces to those above. */
export type NoticeEvents = {
  "notice.acknowledged": { noticeId: string; about: About; kind: string; by: string };
};
