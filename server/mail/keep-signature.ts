import { refuse } from "@kept/domain/mail/reasons.ts";
import type { Signature } from "@kept/domain/mail/sending.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { signatureOf, writeSignature } from "./store-signature.ts";

/** What stands below the mails of whoever asks. */
export const mySignature = (work: Work): Promise<Signature> => signatureOf(work, work.by.id);

/** Sets what stands below the mails of whoever asks. */
export async function putMySignature(work: Work, words: Signature): Promise<Signature> {
  if (work.by.kind !== "staff") throw refuse("only-people-write");
  const before = await mySignature(work);
  await writeSignature(work, work.by.id, words);
  record(work, { verb: "mail.sign", subject: `staff:${work.by.id}`, before, after: words });
  changed(work, "mails");
  return words;
}
