import type { FileEvents } from "@kept/domain/files/events.ts";
import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";

/** Whoever shows the ticket sees that its file was scanned; the administrators hear of one that is infected. */
export async function fileScanned(work: Work, event: FileEvents["file.scanned"]): Promise<void> {
  const { fileId, name, belongsTo, finding } = event;
  const ticketId = belongsTo?.startsWith("ticket:") ? belongsTo.slice("ticket:".length) : null;
  if (ticketId) changed(work, "tickets", ticketId);
  if (finding === null) return;
  await tell(work, {
    to: await administrators(work),
    kind: "file-infected",
    about: ticketId ? { kind: "ticket", id: ticketId } : { kind: "file", id: fileId },
    title: name,
    says: text(
      `檔案「${name}」含有病毒（${finding}），已隔離，沒有人能取得。請提醒寄件人檢查電腦。`,
      `文件“${name}”含有病毒（${finding}），已隔离，没有人能取得。请提醒发件人检查电脑。`,
      `A virus (${finding}) was found in the file “${name}”. It is kept apart and nobody can fetch it; warn whoever sent it.`,
    ),
    onceKey: `file-infected:${fileId}`,
  });
}

/** The administrators hear once a day that the virus scanner does not answer. */
export async function scannerAway(work: Work, { day, waiting }: FileEvents["file.scanner-away"]): Promise<void> {
  await tell(work, {
    to: await administrators(work),
    kind: "file-scanner-away",
    about: { kind: "house", id: "virus-scanner" },
    says: text(
      `病毒掃描程式沒有回應，有 ${waiting} 個檔案在等。請檢查 clamd 是否在執行，以及 KEPT_CLAMAV 的設定。`,
      `病毒扫描程序没有响应，有 ${waiting} 个文件在等。请检查 clamd 是否在运行，以及 KEPT_CLAMAV 的设置。`,
      `The virus scanner does not answer; files waiting: ${waiting}. Check that clamd runs and how KEPT_CLAMAV is set.`,
    ),
    onceKey: `file-scanner-away:${day}`,
  });
}

const administrators = async (work: Work): Promise<string[]> =>
  (await people(work, { role: "administrator" })).map(({ id }) => id);
