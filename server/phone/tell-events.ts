import { z } from "zod";
import type { SentBody } from "@kept/domain/kit/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { between } from "@kept/domain/kit/instant.ts";
import { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { phoneReasons, refuse } from "@kept/domain/phone/reasons.ts";
import { fromZammad } from "@kept/domain/phone/zammad-call.ts";
import { signatureOn } from "../platform/signature.ts";
import type { Work } from "../platform/work.ts";
import { hearOfCall } from "./hear-of-call.ts";
import { noteAgents } from "./note-agents.ts";
import { callHeld, insertEvents } from "./store.ts";
import { noteReceived, noteRefused, openSecrets, sourceByCode, sourceByToken, type Source } from "./store-set-up.ts";

const Events = z.union([z.array(PhoneEvent).max(1_000), PhoneEvent.transform((event) => [event])]);

/** Takes events as a telephone system signed them; all of them or none, each once. */
export async function tellEvents(
  work: Work,
  { sent }: { sent: SentBody },
): Promise<{ accepted: number; known: number }> {
  const told = jsonIn(sent);
  const code = sourceNamed(told);
  const source = await sourceByCode(work, code);
  if (!source?.active) throw refuse("phone-source-unknown", { source: code.slice(0, 60) });
  const signed = signatureOn(sent, openSecrets(work.house, source), work.now);
  if (signed === "wrong") throw await refused(work, source, "phone-signature-wrong");
  if (signed === "untimely") throw await refused(work, source, "phone-signature-untimely");
  const read = Events.safeParse(told);
  if (!read.success) throw await refused(work, source, "phone-events-unreadable", { why: whyUnreadable(read.error) });
  if (read.data.some((event) => event.source !== code))
    throw await refused(work, source, "phone-events-unreadable", { why: "source: one source in one message" });
  return takeEvents(work, source, read.data);
}

/** Takes a call as it is told to Zammad; what it is answered tells the telephone system to go on. */
export async function tellAsZammad(
  work: Work,
  { token, sent }: { token: string; sent: SentBody },
): Promise<Record<string, string>> {
  const source = await sourceByToken(work, token);
  if (!source?.active) throw refuse("phone-source-unknown", { source: `${token.slice(0, 4)}…` });
  const form = sent.type.includes("form-urlencoded");
  const read = fromZammad(form ? formIn(sent) : jsonIn(sent), source.code, work.now);
  if (!read.events) throw await refused(work, source, "phone-events-unreadable", { why: read.why });
  await takeEvents(work, source, read.events);
  return {};
}

/** Puts down what was told and reads the calls it is about anew; in one order, so that two that tell of the same calls wait for each other. */
export async function takeEvents(
  asked: Work,
  source: Pick<Source, "id" | "kind">,
  events: readonly PhoneEvent[],
): Promise<{ accepted: number; known: number }> {
  const work = { ...asked, by: theHouse };
  const fresh = await insertEvents(work, source.id, events);
  for (const callKey of [...new Set(fresh)].toSorted()) {
    const about = events.filter(({ callId, event }) => callId === callKey && event !== "agentState");
    const first = about[0];
    if (!first) continue;
    await hearOfCall(work, source, await callHeld(work, source.id, callKey, first.occurredAt));
  }
  await noteAgents(work, events);
  const late = events.map(({ occurredAt }) => between(occurredAt, work.now));
  await noteReceived(work, source.id, source.kind === "zammad" || late.length === 0 ? null : Math.min(...late));
  return { accepted: fresh.length, known: events.length - fresh.length };
}

function jsonIn({ bytes }: SentBody): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    throw refuse("phone-events-unreadable", { why: "JSON" });
  }
}

/** The fields of a form; one that comes several times is a list. */
function formIn({ bytes }: SentBody): Record<string, string | string[]> {
  const form = new URLSearchParams(Buffer.from(bytes).toString("utf8"));
  return Object.fromEntries([...new Set(form.keys())].map((key) => [key, severalIn(form.getAll(key))]));
}

const severalIn = (values: string[]): string | string[] => (values.length === 1 ? (values[0] ?? "") : values);

/** The code of the source that the first event names. */
function sourceNamed(told: unknown): string {
  const first: unknown = Array.isArray(told) ? told[0] : told;
  const code = typeof first === "object" && first !== null && "source" in first ? first.source : "";
  return typeof code === "string" ? code : "";
}

const whyUnreadable = (fault: z.ZodError): string =>
  fault.issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join(".")}: ${message}`)
    .join("; ");

/** A no to a source we know, kept so that the one who sets it up can see it. */
async function refused(
  work: Work,
  source: Source,
  code: "phone-signature-wrong" | "phone-signature-untimely" | "phone-events-unreadable",
  values: Record<string, string> = {},
) {
  const { "zh-Hant": hant, "zh-Hans": hans, en } = phoneReasons[code].says;
  const fill = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  await noteRefused(work, source.id, { "zh-Hant": fill(hant), "zh-Hans": fill(hans), en: fill(en) });
  return refuse(code, values).butKeep();
}
