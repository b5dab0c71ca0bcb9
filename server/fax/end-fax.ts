import { z } from "zod";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { PlatformEvents } from "@kept/domain/kit/events.ts";
import type { faxApi } from "@kept/domain/fax/api.ts";
import { refuse } from "@kept/domain/fax/reasons.ts";
import { FaxReport } from "@kept/domain/fax/sent-fax.ts";
import { arrive, arrivalStory, noteOn, signedBy } from "../arrivals/index.ts";
import { changed } from "../platform/announce.ts";
import { cancelTimer, setTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { logFaxEnd, ticketOf } from "../tickets/index.ts";
import { faxHeld, writeState, type KeptFax } from "./store.ts";

/** How a fax ended: on the other machine, or not, or nobody knows. */
export type FaxEnd = { ended: "sent" | "failed" | "unsure"; pages: number | null; says: string };

/** HylaFAX tries for three hours unless told otherwise; a little after that nobody will tell any more. */
const heardWithin = 200 * minute;

const timerOf = (id: string): string => `fax-unheard:${id}`;

/** The fax server or gateway has a fax: its report is waited for, not for ever. */
export async function noteHandedOver(work: Work, id: string, job: string): Promise<void> {
  const fax = await faxHeld(work, { id });
  // Its report may have been quicker.
  if (fax?.state !== "handing-over") return;
  await writeState(work, fax.id, { state: "handed-over", job });
  setTimer(work, {
    key: timerOf(fax.id),
    kind: "fax-unheard",
    dueAt: plus(work.now, heardWithin),
    payload: { id: fax.id },
  });
  note(work, fax);
}

/** Puts on record how a fax ended, once; one that did not arrive, or of which nobody knows, becomes a task to call the number. */
export async function endFax(work: Work, id: string, end: FaxEnd): Promise<void> {
  const fax = await faxHeld(work, { id });
  if (!fax || fax.endedAt) return;
  await writeState(work, id, { state: end.ended, says: end.says, pages: end.pages });
  cancelTimer(work, timerOf(id));
  if (fax.arrivalId) await noteOn(work, fax.arrivalId, { kind: "fax-ended", faxId: id, ...end });
  if (fax.ticketId) await logFaxEnd(work, { ticketId: fax.ticketId, faxId: id, to: fax.number, ...end });
  if (end.ended !== "sent") await askForCall(work, fax, end);
  note(work, fax);
}

async function askForCall(work: Work, fax: KeptFax, end: FaxEnd): Promise<void> {
  const arrival = fax.arrivalId ? await arrivalStory(work, { id: fax.arrivalId }) : null;
  const ticket = fax.ticketId ? await ticketOf(work, fax.ticketId) : null;
  await arrive(work, {
    channel: "fax",
    kind: "unsent-fax",
    source: "fax-out",
    externalId: fax.id,
    sender: { address: fax.number, name: fax.name },
    subject: fax.subject,
    text: fax.text,
    language: fax.language,
    receivedAt: work.now,
    because: [why(end)],
    customerId: ticket?.customerId ?? arrival?.customerId ?? null,
    contactId: ticket?.contactId ?? arrival?.contactId ?? null,
    ticket: ticket && { id: ticket.id, number: ticket.number },
  });
}

const why = ({ ended, says }: FaxEnd): Text =>
  ended === "failed"
    ? text(
        `我方的傳真沒有送達（${says || "沒有說明"}），請打電話。`,
        `我方的传真没有送达（${says || "没有说明"}），请打电话。`,
        `Our fax could not be sent (${says || "no reason given"}); call them.`,
      )
    : text(
        "我方的傳真是否送達不明，請打電話確認。",
        "我方的传真是否送达不明，请打电话确认。",
        "Nobody told whether our fax arrived; call them and ask.",
      );

/** Takes in what the fax server tells of a transmission, signed; the same again changes nothing, and what it still tries goes on. */
export async function takeReport(
  work: Work,
  asked: InputOf<(typeof faxApi)["report"]>,
): Promise<OutputOf<(typeof faxApi)["report"]>> {
  await signedBy(work, asked);
  const { id, job, ended, pages, says } = read(asked.sent.bytes);
  const fax = id || job ? await faxHeld(work, { id, job }) : undefined;
  if (!fax) return { known: false };
  if (ended !== "trying") await endFax(work, fax.id, { ended, pages, says });
  else if (!fax.endedAt) {
    await writeState(work, fax.id, { state: fax.state, says });
    note(work, fax);
  }
  return { known: true };
}

function read(bytes: Uint8Array): FaxReport {
  try {
    return FaxReport.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (fault) {
    const what = fault instanceof z.ZodError ? z.prettifyError(fault) : String(fault);
    throw refuse("report-unreadable", { what });
  }
}

/** The mail to the gateway did not leave: neither did the fax. */
export async function endWithLetter(work: Work, { key, why: says }: PlatformEvents["letter.troubled"]): Promise<void> {
  const id = /^fax:(.+)$/.exec(key)?.[1];
  if (id) await endFax(work, id, { ended: "failed", pages: null, says });
}

function note(work: Work, { arrivalId, ticketId }: KeptFax): void {
  if (arrivalId) changed(work, "arrivals", arrivalId);
  if (ticketId) changed(work, "tickets", ticketId);
}
