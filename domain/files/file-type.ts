/** Types that show only pixels, so that a browser may show them in a page. */
const pictures: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/gif", "image/webp"]);

/** Whether a browser may show this type in a page; all else is only downloaded. */
export const mayShowInline = (type: string): boolean => pictures.has(type);

/** Types that can be looked at beside a ticket; a PDF only in a frame of its own. */
export const hasPreview = (type: string): boolean => pictures.has(type) || type === "application/pdf";

/** The media type the bytes themselves tell; "application/octet-stream" when they do not. Markup counts as plain text and is never shown. */
export function fileTypeOf(bytes: Uint8Array): string {
  const known = signatures.find(({ at, sign }) => startsWith(bytes, sign, at));
  if (known) return typeof known.type === "string" ? known.type : known.type(bytes);
  return isText(bytes) ? "text/plain" : "application/octet-stream";
}

type Signature = { at: number; sign: readonly number[]; type: string | ((bytes: Uint8Array) => string) };

const ascii = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { at: 0, sign: [0x89, ...ascii("PNG\r\n"), 0x1a, 0x0a], type: "image/png" },
  { at: 0, sign: [0xff, 0xd8, 0xff], type: "image/jpeg" },
  { at: 0, sign: ascii("GIF87a"), type: "image/gif" },
  { at: 0, sign: ascii("GIF89a"), type: "image/gif" },
  {
    at: 8,
    sign: ascii("WEBP"),
    type: (bytes) => (startsWith(bytes, ascii("RIFF"), 0) ? "image/webp" : "application/octet-stream"),
  },
  { at: 0, sign: [...ascii("II"), 42, 0], type: "image/tiff" },
  { at: 0, sign: [...ascii("MM"), 0, 42], type: "image/tiff" },
  { at: 0, sign: ascii("%PDF-"), type: "application/pdf" },
  { at: 0, sign: ascii("PK\x03\x04"), type: zipOrOffice },
  { at: 0, sign: [0x1f, 0x8b], type: "application/gzip" },
];

/** Office files are zips whose first entries tell what they are. */
function zipOrOffice(bytes: Uint8Array): string {
  const beginning = String.fromCharCode(...bytes.subarray(0, 4_096));
  const office = "application/vnd.openxmlformats-officedocument";
  if (beginning.includes("[Content_Types].xml") || beginning.includes("_rels/.rels")) {
    if (beginning.includes("word/")) return `${office}.wordprocessingml.document`;
    if (beginning.includes("xl/")) return `${office}.spreadsheetml.sheet`;
    if (beginning.includes("ppt/")) return `${office}.presentationml.presentation`;
  }
  return "application/zip";
}

/** No control characters but those of text, in whatever encoding. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);

const startsWith = (bytes: Uint8Array, sign: readonly number[], at: number): boolean =>
  sign.every((byte, index) => bytes[at + index] === byte);
