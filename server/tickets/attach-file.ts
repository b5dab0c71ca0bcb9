import type { FileFacts } from "@kept/domain/files/file.ts";
import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import type { attachmentsApi } from "@kept/domain/tickets/attachments-api.ts";
import { refuse } from "@kept/domain/tickets/reasons.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { filesOf, givenFileOf, keepFile, sameFileAmong } from "../files/index.ts";
import type { Work } from "../platform/work.ts";
import { happen } from "./add-event.ts";
import { arriveAt } from "./follow-merge.ts";
import { eventsOf } from "./store.ts";

/** Keeps a file and attaches it to a ticket; the same content twice on one ticket is one. */
export async function attachFile(work: Work, asked: InputOf<typeof attachmentsApi.attach>): Promise<Ticket> {
  const { held, followed } = await arriveAt(work, asked.id);
  if (await sameFileAmong(work, await fileIdsOn(work, held.id), asked.file.bytes)) return held;
  const { id: fileId, name, type, size } = await keepFile(work, { ...asked.file, belongsTo: `ticket:${held.id}` });
  return happen(work, held, { kind: "attached", fileId, name, type, size, ...followed });
}

/** The files of a ticket, the first first, with whether each can be fetched. */
export const attachmentsOf = async (work: Work, { id }: { id: string }): Promise<{ rows: FileFacts[] }> => ({
  rows: await filesOf(work, await fileIdsOn(work, id)),
});

/** A file of this ticket; one that hangs elsewhere is not given. */
export async function attachmentOf(
  work: Work,
  asked: { id: string; fileId: string; preview?: boolean | undefined },
): Promise<GivenFile> {
  if (!(await fileIdsOn(work, asked.id)).includes(asked.fileId)) throw refuse("ticket-not-found");
  const file = await givenFileOf(work, asked.fileId);
  return { ...file, framed: Boolean(asked.preview && file.framed) };
}

async function fileIdsOn(work: Work, ticketId: string): Promise<string[]> {
  const events = await eventsOf(work, ticketId);
  return events.flatMap(({ what }) => (what.kind === "attached" ? [what.fileId] : []));
}
