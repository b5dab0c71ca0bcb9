import type { SentBody } from "@kept/domain/kit/api.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { changed } from "../platform/announce.ts";
import { signatureOn } from "../platform/signature.ts";
import type { Work } from "../platform/work.ts";
import { noteRefused, openSecrets, sourceKept, type KeptSource } from "./store-sources.ts";

/** The source that signed a message; refused, and put down at the source, when it is signed wrongly or too long ago. */
export async function signedBy(
  work: Work,
  { sourceId, sent }: { sourceId: string; sent: SentBody },
): Promise<KeptSource> {
  const source = await sourceKept(work, sourceId);
  if (!source?.active) throw refuse("source-not-found");
  const signed = signatureOn(sent, openSecrets(work, source), work.now);
  if (signed !== "right") {
    await noteRefused(work, sourceId, `signature-${signed}`);
    changed(work, "inbound-sources", sourceId);
    throw refuse(`signature-${signed}`).butKeep();
  }
  return source;
}
