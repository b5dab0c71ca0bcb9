/** What the dictionary of compressed RTF holds before anything was read (MS-OXRTFCP §2.1.3.1.2). */
const known =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const dictionarySize = 4_096;
const kinds = { compressed: 0x75465a4c, asItIs: 0x414c454d };
const headLength = 16;

/** RTF as Outlook compresses it (MS-OXRTFCP), laid open: a letter for each octet, at most so many of them; empty when it is no such thing, cut short where it is broken off. */
export function expandRtf(bytes: Uint8Array, atMost: number): string {
  if (bytes.length < headLength) return "";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = Math.min(view.getUint32(4, true), atMost);
  const kind = view.getUint32(8, true);
  const body = bytes.subarray(headLength);
  if (kind === kinds.asItIs) return lettersOf(body.subarray(0, size));
  return kind === kinds.compressed ? lettersOf(expanded(body, size)) : "";
}

function expanded(body: Uint8Array, size: number): Uint8Array {
  const dictionary = new Uint8Array(dictionarySize);
  for (let place = 0; place < known.length; place++) dictionary[place] = known.charCodeAt(place);
  // What is promised may be far more than so few octets can hold.
  const out = new Uint8Array(Math.min(size, body.length * 9));
  let [from, to, write] = [0, 0, known.length];
  const put = (octet: number): void => {
    out[to++] = octet;
    dictionary[write] = octet;
    write = (write + 1) % dictionarySize;
  };
  while (from < body.length && to < out.length) {
    const control = body[from++] ?? 0;
    for (let bit = 0; bit < 8 && from < body.length && to < out.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(body[from++] ?? 0);
        continue;
      }
      const reference = ((body[from] ?? 0) << 8) | (body[from + 1] ?? 0);
      from += 2;
      const place = reference >> 4;
      if (place === write || from > body.length) return out.subarray(0, to);
      for (let n = 0; n < (reference & 0xf) + 2 && to < out.length; n++)
        put(dictionary[(place + n) % dictionarySize] ?? 0);
    }
  }
  return out.subarray(0, to);
}

function lettersOf(octets: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < octets.length; from += 8_192)
    letters += String.fromCharCode(...octets.subarray(from, from + 8_192));
  return letters;
}
