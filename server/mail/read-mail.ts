import PostalMime, { type Address, type Email } from "postal-mime";
import { repaired } from "@kept/domain/mail/repair-mail.ts";
import type { MailAddress, ReadAttachment, ReadMail } from "@kept/domain/mail/read-mail.ts";

const limits = { maxNestingDepth: 60, maxHeadersSize: 1_048_576 };

/** Reads a raw message as it was meant (RFC 5322, 2045, 2047, 2231), with the repairs mail needs; what cannot be read at all still gives its text. */
export async function readMail(raw: Uint8Array, otherwise: string): Promise<ReadMail> {
  const mended = repaired(raw, otherwise);
  const email = await PostalMime.parse(mended, limits);
  return {
    from: flat(email.from)[0] ?? flat(email.sender)[0] ?? { name: "", address: "" },
    to: flat(email.to),
    cc: flat(email.cc),
    replyTo: flat(email.replyTo),
    subject: (email.subject ?? "").replace(/\s+/g, " ").trim(),
    messageId: idsIn(email.messageId)[0] ?? null,
    references: [...new Set([...idsIn(email.references), ...idsIn(email.inReplyTo)])],
    sentAt: email.date && !Number.isNaN(Date.parse(email.date)) ? new Date(email.date).toISOString() : null,
    text: textOf(email),
    html: email.html ?? null,
    headers: email.headers.map(({ key, value }) => [key, value] as const),
    attachments: email.attachments.map(attachment),
  };
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
  return html
    .replace(/<(script|style|head|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/li|\/h\d|hr)\b[^>]*>/gi, "\n")
    .replace(/<[^>]{0,10000}>/g, " ")
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

const letter = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";

const attachment = (part: Email["attachments"][number], place: number): ReadAttachment => ({
  name: part.filename ?? nameless(part.mimeType, place),
  type: part.mimeType,
  inline: part.disposition === "inline" || part.related === true,
  contentId: part.contentId ?? null,
  bytes: typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content),
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
