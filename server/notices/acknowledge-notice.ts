import type { Notice } from "@kept/domain/notices/api.ts";
import type { NoticeEvents } from "@kept/domain/notices/events.ts";
import { refuse } from "@kept/domain/notices/reasons.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { takeBack } from "./push-notices.ts";
import { markAcknowledged, noticeTo } from "./store.ts";

/** Someone takes note of what they were told, so that it does not climb further. Doing it twice does it once. */
export async function acknowledgeNotice(work: Work, asked: { id: string }): Promise<Notice> {
  const by = work.by.id;
  const before = by ? await noticeTo(work, by, asked.id) : undefined;
  if (!by || !before) throw refuse("notice-not-found");
  const after = await markAcknowledged(work, by, asked.id);
  if (!after) return before;
  record(work, {
    verb: "notices.acknowledge",
    subject: `${after.about.kind}:${after.about.id}`,
    after: { notice: after.id, kind: after.kind },
  });
  changed(work, "notices", by);
  await takeBack(work, [after.id]);
  await announce<NoticeEvents>(work, "notice.acknowledged", {
    noticeId: after.id,
    about: after.about,
    kind: after.kind,
    by,
  });
  return after;
}
