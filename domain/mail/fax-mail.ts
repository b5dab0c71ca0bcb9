import { z } from "zod";
import type { ReadMail } from "./read-mail.ts";

/** Where the number of the sender of a fax stands in a mail that brings it. */
export const faxPlaces = ["anywhere", "subject", "name", "address", "text"] as const;
export const FaxPlace = z.enum(faxPlaces);
export type FaxPlace = z.infer<typeof FaxPlace>;

/** How a mailbox that faxes come by as mail tells who sent them. */
export const FaxByMail = z.object({
  place: FaxPlace,
  /** What stands around the number, as `Fax from {number}`; `*` is anything. Empty: the first number there. */
  pattern: z
    .string()
    .trim()
    .max(200)
    .refine((pattern) => pattern === "" || pattern.split("{number}").length === 2)
    // Each one more would take sixty times as long.
    .refine((pattern) => pattern.split("*").length <= 3)
    .default(""),
});
export type FaxByMail = z.infer<typeof FaxByMail>;

/** Ways in which gateways, telephone systems and scanners commonly name the sender. */
export const faxPresets: Readonly<Record<string, FaxByMail>> = {
  "Fax from {number}": { place: "subject", pattern: "fax*from*{number}" },
  "{number} – Fax": { place: "subject", pattern: "{number}" },
  "来自 {number} 的传真": { place: "subject", pattern: "来自*{number}" },
  "來自 {number} 的傳真": { place: "subject", pattern: "來自*{number}" },
  "{number} <fax@…>": { place: "name", pattern: "" },
  "{number}@…": { place: "address", pattern: "" },
};

type Part = Pick<ReadMail, "from" | "subject" | "text" | "attachments">;

/** The pages a mail brings: PDF and TIFF files that are not part of its text; none when it is a mail like any other. */
export const faxFilesIn = ({ attachments }: Part): Part["attachments"] =>
  attachments.filter(({ bytes, type, name }) => bytes.length > 0 && isPages(bytes, type, name));

/** Told by the bytes, as gateways name types as they like; a type without its bytes is no fax. */
function isPages(bytes: Uint8Array, type: string, name: string): boolean {
  const sign = String.fromCharCode(...bytes.subarray(0, 5));
  if (sign.startsWith("II*\0") || sign.startsWith("MM\0*")) return true;
  return sign === "%PDF-" && (/pdf|octet-stream/i.test(type) || /\.pdf$/i.test(name));
}

/** The number of whoever sent a fax that came as a mail; empty when it cannot be told. */
export function faxCaller({ place, pattern }: FaxByMail, mail: Part): string {
  const { from, subject, text } = mail;
  const local = from.address.split("@")[0] ?? "";
  const where: Record<Exclude<FaxPlace, "anywhere">, string> = { subject, name: from.name, address: local, text };
  const places = place === "anywhere" ? [subject, from.name, local, text] : [where[place]];
  const shape = shapeOf(pattern);
  for (const words of places) {
    const found = shape.exec(words.slice(0, 2_000).normalize("NFKC"))?.[1]?.replace(/[\s().-]+$/, "");
    if (found && found.replace(/\D/g, "").length >= 5) return found.trim();
  }
  return "";
}

const number = String.raw`(\+?\(?\d[\d\s().-]{3,24})`;

/** A pattern as it is looked for: spaces as they come, `*` up to sixty characters of one line. */
function shapeOf(pattern: string): RegExp {
  const plain = pattern.normalize("NFKC").split("{number}");
  if (plain.length < 2) return new RegExp(number);
  const [before = "", after = ""] = plain.map((part) =>
    part
      .trim()
      .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`\s*`)
      .replaceAll("*", ".{0,60}?"),
  );
  return new RegExp(`${before}\\s*${number}${after && `\\s*${after}`}`, "i");
}
