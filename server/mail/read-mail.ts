import PostalMime, { type Address, type Email } from "postal-mime";
import { openTnef } from "@kept/domain/mail/tnef.ts";
import { repaired } from "@kept/domain/mail/repair-mail.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { MailAddress, ReadAttachment, ReadMail } from "@kept/domain/mail/read-mail.ts";

const limits = { maxNestingDepth: 60, maxHeadersSize: 1_048_576 };

/** No text is longer here, and no more files stand beside it; the rest is in the original. */
const lettersAtMost = 500_000;
const pageAtMost = 2_000_000;
const filesAtMost = 200;

/** Reads a raw message as it was meant (RFC 5322, 2045, 2047, 2231), with the repairs mail needs; throws where no parser would. */
export async function readMail(raw: Uint8Array, otherwise: string): Promise<ReadMail> {
  return readFrom(unwrapped(await PostalMime.parse(repaired(raw, otherwise), limits)));
}

/** A message with what Outlook wrapped into a winmail.dat laid open; one that cannot be opened stays beside it. */
function unwrapped(email: Email): Email {
  const attachments: Email["attachments"] = [];
  let { text: words, html } = email;
  for (const part of email.attachments) {
    const isWrapped = part.mimeType === "application/ms-tnef" || part.filename?.toLowerCase() === "winmail.dat";
    const opened = isWrapped ? openTnef(bytesOf(part)) : null;
    if (!opened) attachments.push(part);
    words ||= opened?.text;
    html ||= opened?.html ?? undefined;
    for (const { name, bytes } of opened?.files ?? [])
      attachments.push({
        filename: name || null,
        mimeType: "application/octet-stream",
        disposition: "attachment",
        content: bytes,
      });
  }
  return { ...email, ...(words ? { text: words } : {}), ...(html ? { html } : {}), attachments };
}

const bytesOf = ({ content }: Email["attachments"][number]): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/** Who sent a message that cannot be read, and what it is called, as far as its head tells. */
export async function headOf(raw: Uint8Array): Promise<ReadMail> {
  const text = new TextDecoder().decode(raw.subarray(0, 64_000));
  const [head = ""] = text.split(/\r?\n\r?\n/, 1);
  const plain = head.replace(/^(content-[\w-]+|mime-version):.*(\r?\n[ \t].*)*\r?\n?/gim, "");
  const email = await PostalMime.parse(`${plain.trimEnd()}\r\n\r\n`, limits).catch(() => PostalMime.parse("\r\n\r\n"));
  return { ...readFrom(email), unread: [says.unreadable] };
}

const says = {
  unreadable: text(
    "讀不出這封信的內容，請下載原件來看",
    "读不出这封邮件的内容，请下载原件来看",
    "what it says could not be read; download the original",
  ),
  tooLong: text(
    "內容太長，其餘請看原件",
    "内容太长，其余请看原件",
    "it is too long to show whole; the rest is in the original",
  ),
  tooMany: (n: number) =>
    text(
      `附件有 ${n} 個，這裡只列出 ${filesAtMost} 個，其餘在原件裡`,
      `附件有 ${n} 个，这里只列出 ${filesAtMost} 个，其余在原件里`,
      `it has ${n} files, of which ${filesAtMost} stand here; the rest is in the original`,
    ),
};

function readFrom(email: Email): ReadMail {
  const words = textOf(email);
  const page = email.html ?? null;
  const count = email.attachments.length;
  const long = words.length > lettersAtMost || (page?.length ?? 0) > pageAtMost;
  return withoutNul({
    from: flat(email.from)[0] ?? flat(email.sender)[0] ?? { name: "", address: "" },
    to: flat(email.to),
    cc: flat(email.cc),
    replyTo: flat(email.replyTo),
    subject: (email.subject ?? "").replace(/\s+/g, " ").trim(),
    messageId: idsIn(email.messageId)[0] ?? null,
    references: [...new Set([...idsIn(email.references), ...idsIn(email.inReplyTo)])],
    sentAt: email.date && !Number.isNaN(Date.parse(email.date)) ? new Date(email.date).toISOString() : null,
    text: words.slice(0, lettersAtMost),
    html: page?.slice(0, pageAtMost) ?? null,
    headers: email.headers.map(({ key, value }) => [key, value] as const),
    attachments: email.attachments.slice(0, filesAtMost).map(attachment),
    unread: [...(long ? [says.tooLong] : []), ...(count > filesAtMost ? [says.tooMany(count)] : [])],
  });
}

/** The same without what no database keeps: NUL, and halves of letters. */
function withoutNul<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed() as T;
  if (value instanceof Uint8Array || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((each: unknown) => withoutNul(each)) as T;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutNul<unknown>(each)])) as T;
}

const flat = (address: Address | Address[] | undefined): MailAddress[] =>
  [address ?? []]
    .flat()
    .flatMap((one) => (one.group ? one.group : [one]))
    .map(({ name, address: at }) => ({
      name: name.trim(),
      address: (at ?? "").trim(),
    }));

const idsIn = (value: string | undefined): string[] =>
  [...(value ?? "").matchAll(/<([^<>\s]+)>/g)].map(([, id]) => id ?? "");

/** The plain text; of mail that is HTML only, its words. */
function textOf({ text, html }: Email): string {
  const plain = (text ?? "").replace(/\r\n?/g, "\n").trim();
  return plain !== "" || !html ? plain : wordsOf(html);
}

/** The words of a page, without what stands between the marks; never shown as HTML. */
function wordsOf(html: string): string {
  return withoutHidden(html.slice(0, pageAtMost))
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h\d|hr)\b[^<>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&nbsp;/gi, " ")
    .replace(/&lt;/gi, "<")
    .replace(/&gt;/gi, ">")
    .replace(/&quot;/gi, '"')
    .replace(/&#(x?)([0-9a-f]{1,6});/gi, (_, hex: string, code: string) => letter(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&amp;/gi, "&")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A page without what it does not show; each part is looked for once, however often one is left open. */
function withoutHidden(html: string): string {
  const small = html.toLowerCase();
  let seen = "";
  let from = 0;
  for (const { index, 1: name = "" } of small.matchAll(/<(script|style|head|title)\b/g)) {
    if (index < from) continue;
    seen += `${html.slice(from, index)} `;
    const end = small.indexOf(`</${name}`, index);
    if (end < 0) return seen;
    from = end;
  }
  return seen + html.slice(from);
}

const letter = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";

const attachment = (part: Email["attachments"][number], place: number): ReadAttachment => ({
  name: part.filename ?? nameless(part.mimeType, place),
  type: part.mimeType,
  inline: part.disposition === "inline" || part.related === true,
  contentId: part.contentId ?? null,
  bytes: bytesOf(part),
});

/** A name for a part that brought none, with the ending people know. */
function nameless(type: string, place: number): string {
  const endings: Readonly<Record<string, string>> = {
    "message/rfc822": "eml",
    "text/calendar": "ics",
    "image/jpeg": "jpg",
  };
  return `part-${place + 1}.${endings[type] ?? /^[a-z]+\/([a-z0-9]{2,5})$/.exec(type)?.[1] ?? "bin"}`;
}
