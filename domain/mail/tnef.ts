import { charsetOfCodePage } from "./code-page.ts";
import { expandRtf } from "./expand-rtf.ts";
import { readRtf } from "./read-rtf.ts";

/** What a winmail.dat holds: the words of the mail, its page, and the files that were attached (MS-OXTNEF). */
export type Tnef = { readonly text: string; readonly html: string | null; readonly files: readonly TnefFile[] };
type TnefFile = { name: string; bytes: Uint8Array };

const signature = 0x223e9f78;
const attribute = {
  codepage: 0x69007,
  body: 0x2800c,
  message: 0x69003,
  beginsFile: 0x69002,
  fileTitle: 0x18010,
  fileBytes: 0x6800f,
  file: 0x69005,
};
const property = { body: 0x1000, rtf: 0x1009, html: 0x1013, longName: 0x3707 };
/** No more of its RTF is read, in octets. */
const rtfAtMost = 4_000_000;

/** Opens a winmail.dat, as Outlook wraps mail for others of its kind; null when it is none, or broken off. */
export function openTnef(bytes: Uint8Array): Tnef | null {
  try {
    return read(bytes);
  } catch {
    return null;
  }
}

function read(bytes: Uint8Array): Tnef | null {
  const from = reader(bytes);
  if (from.u32() !== signature) return null;
  from.skip(2);
  const found = { text: "", html: null as string | null, files: [] as TnefFile[] };
  let letters = "windows-1252";
  let rtf = "";
  while (from.left() >= 9) {
    from.skip(1);
    const id = from.u32();
    const value = from.take(from.u32());
    from.skip(2);
    const file = found.files.at(-1);
    if (id === attribute.codepage) letters = charsetOfCodePage(reader(value).u32());
    else if (id === attribute.body) found.text ||= wordsIn(value, letters);
    else if (id === attribute.beginsFile) found.files.push({ name: "", bytes: new Uint8Array() });
    else if (id === attribute.fileTitle && file) file.name ||= wordsIn(value, letters);
    else if (id === attribute.fileBytes && file) file.bytes = value;
    else if (id === attribute.file && file)
      file.name = propertiesIn(value, letters).get(property.longName) ?? file.name;
    else if (id === attribute.message) {
      const said = propertiesIn(value, letters);
      found.text = said.get(property.body) ?? found.text;
      found.html = said.get(property.html) ?? found.html;
      rtf = said.get(property.rtf) ?? rtf;
    }
  }
  if (rtf && !found.html) {
    const { text, html } = readRtf(rtf);
    found.text ||= text;
    found.html = html;
  }
  return { ...found, files: found.files.filter((file) => file.bytes.length > 0) };
}

/** The properties that are words, by their numbers (MS-OXTNEF §2.1.3.4). */
function propertiesIn(bytes: Uint8Array, letters: string): Map<number, string> {
  const from = reader(bytes);
  const words = new Map<number, string>();
  for (let count = from.u32(); count > 0; count--) {
    const type = from.u16();
    const id = from.u16();
    if (id >= 0x8000) skipName(from);
    const [kind, many] = [type & 0xfff, (type & 0x1000) !== 0];
    const fixed = widths[kind];
    for (let values = many || fixed === undefined ? from.u32() : 1; values > 0; values--) {
      const value = from.take(fixed ?? from.u32());
      if (fixed === undefined) from.skip((4 - (value.length % 4)) % 4);
      if (id === property.rtf) words.set(id, expandRtf(value, rtfAtMost));
      else if (kind === 0x1f) words.set(id, wordsIn(value, "utf-16le"));
      else if (kind === 0x1e || kind === 0x102) words.set(id, wordsIn(value, letters));
    }
  }
  return words;
}

/** Octets of the kinds that have a width of their own, as they are padded. */
const widths: Readonly<Record<number, number>> = {
  ...{ 0x2: 4, 0x3: 4, 0x4: 4, 0x5: 8, 0x6: 8, 0x7: 8 },
  ...{ 0xa: 4, 0xb: 4, 0x14: 8, 0x40: 8, 0x48: 16 },
};

function skipName(from: ReturnType<typeof reader>): void {
  from.skip(16);
  if (from.u32() === 0) return from.skip(4);
  const length = from.u32();
  from.skip(length + ((4 - (length % 4)) % 4));
}

const wordsIn = (bytes: Uint8Array, charset: string): string =>
  new TextDecoder(charset).decode(bytes).replace(/\0+$/, "");

/** Reads numbers, low octet first, and stretches of octets; throws beyond the end. */
function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const skip = (length: number): void => {
    at += length;
    if (at > bytes.length) throw new RangeError("it is broken off");
  };
  return {
    skip,
    left: () => bytes.length - at,
    u16: () => (skip(2), view.getUint16(at - 2, true)),
    u32: () => (skip(4), view.getUint32(at - 4, true)),
    take: (length: number) => (skip(length), bytes.slice(at - length, at)),
  };
}
