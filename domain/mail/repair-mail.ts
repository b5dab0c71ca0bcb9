import { charsetNamed, charsetOf, decoded } from "./charset.ts";

const partsAtMost = 2_000;
const depthAtMost = 30;

/**
 * A raw message mended so that a parser reads it as it was meant: CR-only lines, headers in bare eight-bit letters, texts
 * that name no character set or a narrower one than they use (gb2312 for GB18030). What is right stays as it is; bytes in,
 * bytes out. `otherwise` is what texts are in where nothing tells, a setting of the mailbox.
 */
export function repaired(raw: Uint8Array, otherwise: string): Uint8Array {
  const text = lined(binaryOf(raw));
  const left = { parts: partsAtMost };
  return bytesOf(entity(text, otherwise, left, 0));
}

/** One octet a letter, so that text and bytes can be cut alike. */
function binaryOf(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return binary;
}

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const lined = (text: string): string => (text.includes("\n") ? text : text.replaceAll("\r", "\r\n"));

type Left = { parts: number };

/** A header with its body, and all parts within. */
function entity(text: string, otherwise: string, left: Left, depth: number): string {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const body = end ? text.slice(end.index) : "";
  left.parts -= 1;
  if (left.parts < 0 || depth > depthAtMost) return text;
  const type = headerIn(head, "content-type");
  const boundary = /^multipart\//i.test(type) ? parameter(type, "boundary") : null;
  if (boundary) return mendedHead(head, otherwise) + partsOf(body, boundary, otherwise, left, depth);
  if (/^message\/rfc822/i.test(type)) return mendedHead(head, otherwise) + body;
  return leaf(head, body, type, otherwise);
}

/** The parts between the marks of a boundary, each mended. */
function partsOf(body: string, boundary: string, otherwise: string, left: Left, depth: number): string {
  const mark = new RegExp(
    `(^|\\r?\\n)--${boundary.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?:--)?[ \\t]*(?:\\r?\\n|$)`,
    "g",
  );
  let mended = "";
  let from = 0;
  let within = false;
  for (const found of body.matchAll(mark)) {
    const part = body.slice(from, found.index);
    mended += (within ? entity(part, otherwise, left, depth + 1) : part) + found[0];
    from = found.index + found[0].length;
    within = !found[0].trimEnd().endsWith(`${boundary}--`);
  }
  const rest = body.slice(from);
  return mended + (within ? entity(rest, otherwise, left, depth + 1) : rest);
}

function leaf(head: string, body: string, type: string, otherwise: string): string {
  const mended = mendedHead(head, otherwise);
  if (type !== "" && !/^text\//i.test(type)) return mended + body;
  const said = parameter(type, "charset");
  const bytes = bytesOf(inClear(body, headerIn(head, "content-transfer-encoding")));
  const charset = charsetMeant(bytes, said, otherwise);
  if (charset === null || (said && charsetNamed(said) === charset && said.toLowerCase() === charset))
    return mended + body;
  return withCharset(mended, type, charset) + body;
}

/** The character set a text is really in; null where any will do. */
function charsetMeant(bytes: Uint8Array, said: string | null, otherwise: string): string | null {
  if (bytes.every((byte) => byte < 0x80)) return said && charsetNamed(said) === null ? "utf-8" : null;
  const named = said && charsetNamed(said);
  // So many octets that are right in UTF-8 are nothing else, whatever they are said to be.
  if (named !== "utf-8" && bytes.filter((byte) => byte >= 0x80).length >= 9 && decoded(bytes, "utf-8") !== null)
    return "utf-8";
  const narrow = !named || /^(us-ascii|iso-8859-1|windows-1252|utf-8)$/i.test(named);
  if (narrow && (!named || decoded(bytes, "utf-8") !== null || named === "utf-8" || named === "us-ascii"))
    return charsetOf(bytes, named && named !== "utf-8" && named !== "us-ascii" ? named : otherwise);
  return named || null;
}

/** So much shows what a text is written in. */
const sample = 40_000;

/** The body without its transfer encoding, as far as it is needed to see what it is written in: whole lines, so that no letter is cut. */
function inClear(body: string, encoding: string): string {
  const clear = withoutEncoding(body.slice(0, sample), encoding);
  const lastLine = body.length > sample ? clear.lastIndexOf("\n") : -1;
  return lastLine > 0 ? clear.slice(0, lastLine) : clear;
}

function withoutEncoding(start: string, encoding: string): string {
  if (/base64/i.test(encoding)) {
    const plain = start.replace(/[^A-Za-z0-9+/]/g, "");
    return atob(plain.slice(0, plain.length - (plain.length % 4)));
  }
  if (/quoted-printable/i.test(encoding))
    return start
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return start;
}

/** A head in UTF-8, its encoded words read by the sets that contain what they use. */
function mendedHead(head: string, otherwise: string): string {
  const bytes = bytesOf(head);
  const charset = bytes.some((byte) => byte >= 0x80) ? charsetOf(bytes, otherwise) : "utf-8";
  const plain = charset === "utf-8" ? head : binaryOf(new TextEncoder().encode(new TextDecoder(charset).decode(bytes)));
  return plain.replace(/=\?([^?*\s]+)(\*[^?]*)?\?([bq])\?/gi, (whole, name: string, _lang, way: string) => {
    const known = charsetNamed(name);
    return known ? `=?${known}?${way}?` : whole;
  });
}

const withCharset = (head: string, type: string, charset: string): string =>
  type === ""
    ? `${head}\r\nContent-Type: text/plain; charset=${charset}`
    : head.replace(/^(content-type:)((?:.*)(?:\r?\n[ \t].*)*)/im, (_, name: string, value: string) => {
        const bare = value.replace(/;\s*charset\s*=\s*("[^"]*"|[^;\s]*)/i, "");
        return `${name}${bare}; charset=${charset}`;
      });

/** The value of a header, its folds undone; empty when it is not there. */
function headerIn(head: string, name: string): string {
  const found = new RegExp(`^${name}:((?:.*)(?:\\r?\\n[ \\t].*)*)`, "im").exec(head);
  return (found?.[1] ?? "").replace(/\r?\n[ \t]+/g, " ").trim();
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, "i").exec(value);
  return found ? (found[1] ?? found[2] ?? null) : null;
}
