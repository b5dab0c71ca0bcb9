import { z } from "zod";
import type { InputOf, OutputOf, SentBody } from "@kept/domain/kit/api.ts";
import type { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { Inbound } from "@kept/domain/arrivals/arrival.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { recogniseSender } from "../customers/index.ts";
import { keepFile } from "../files/index.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { arrive } from "./arrive.ts";
import { signedBy } from "./signed-by.ts";
import { countReceived } from "./store-sources.ts";

type Api = typeof arrivalsApi;

/** Takes in what another program received: signed, in any order, the same id once; who sent it is told from numbers and addresses on record. */
export async function receiveInbound(
  work: Work,
  { sourceId, sent }: InputOf<Api["receive"]>,
): Promise<OutputOf<Api["receive"]>> {
  const source = await signedBy(work, { sourceId, sent });
  const inbound = read(sent);
  const { receivedAt = work.now } = inbound;
  const original = await keepFile(work, { name: `${inbound.id}.json`, bytes: sent.bytes });
  const fileIds: string[] = [];
  for (const { name, base64 } of inbound.files)
    fileIds.push((await keepFile(work, { name, bytes: Buffer.from(base64, "base64") })).id);
  const known = await recogniseSender(work, inbound.sender.address);
  const arrived = await arrive(work, {
    ...inbound,
    kind: inbound.kind ?? (source.channel === "fax" ? "fax" : "report"),
    channel: source.channel,
    source: source.id,
    externalId: inbound.id,
    language: inbound.language ?? null,
    receivedAt: receivedAt < work.now ? receivedAt : work.now,
    because: known ? [known.because] : [],
    customerId: known?.customerId ?? null,
    contactId: known?.contactId ?? null,
    originalId: original.id,
    fileIds,
  });
  await countReceived(work, sourceId);
  changed(work, "inbound-sources", sourceId);
  return arrived;
}

function read({ bytes }: SentBody): Inbound {
  const parsed = Inbound.safeParse(jsonIn(bytes));
  if (!parsed.success) throw refuse("inbound-unreadable", { what: z.prettifyError(parsed.error) });
  return parsed.data;
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (fault) {
    throw refuse("inbound-unreadable", { what: fault instanceof Error ? fault.message : "" });
  }
}
