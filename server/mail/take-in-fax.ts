import { createHash } from "node:crypto";
import { text } from "@kept/domain/kit/language.ts";
import { faxCaller, type FaxByMail } from "@kept/domain/mail/fax-mail.ts";
import type { ReadAttachment } from "@kept/domain/mail/read-mail.ts";
import { arrive, joinTo } from "../arrivals/index.ts";
import { recogniseSender } from "../customers/index.ts";
import { keepFile } from "../files/index.ts";
import type { Work } from "../platform/work.ts";
import { writeArrivalOf } from "./store-messages.ts";
import type { Collected } from "./take-in-mail.ts";

type Brought = {
  /** Of the message. */
  id: string;
  collected: Collected;
  originalId: string;
  text: string;
  by: FaxByMail;
  pages: readonly ReadAttachment[];
};

const sizeAtMost = 60 * 1_048_576;

/** Takes in a fax that a gateway brought as a mail, with the clock of faxes (3.2c); the same pages again are the same fax. */
export async function takeInFax(
  work: Work,
  { id, collected, originalId, text: words, by, pages }: Brought,
): Promise<void> {
  const { mail, mailbox, receivedAt } = collected;
  const number = faxCaller(by, mail);
  const known = number ? await recogniseSender(work, number) : undefined;
  const fileIds: string[] = [];
  for (const { name, bytes } of pages) fileIds.push((await keepFile(work, { name, bytes }, sizeAtMost)).id);
  const hash = createHash("sha256");
  for (const { bytes } of pages) hash.update(bytes);
  const arrived = await arrive(work, {
    channel: "fax",
    kind: "fax",
    source: mailbox.id,
    externalId: `fax:${hash.digest("hex")}`,
    sender: { address: number, name: "" },
    to: mailbox.address,
    subject: mail.subject.slice(0, 1_000),
    text: words.slice(0, 100_000),
    receivedAt,
    because: [number ? says.brought : says.nameless, ...(known ? [known.because] : [])],
    customerId: known?.customerId ?? null,
    contactId: known?.contactId ?? null,
    originalId,
    fileIds,
  });
  if (!arrived.isNew)
    await joinTo(work, arrived.id, { source: mailbox.id, externalId: id, receivedAt, text: mail.subject });
  await writeArrivalOf(work, id, arrived.id, null);
}

const says = {
  brought: text(
    "這個信箱收傳真：信裡附了頁面",
    "这个邮箱收传真：邮件里附了页面",
    "Faxes come by this mailbox: the mail brought pages",
  ),
  nameless: text(
    "這個信箱收傳真：信裡附了頁面，但找不到對方號碼",
    "这个邮箱收传真：邮件里附了页面，但找不到对方号码",
    "Faxes come by this mailbox: the mail brought pages, but no number of the sender",
  ),
};
