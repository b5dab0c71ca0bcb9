/** A text as older Chinese software writes it; what Big5 does not know becomes a question mark. */
export function asBig5(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? code : (pairs().get(character) ?? 0x3f);
    if (pair > 0xff) bytes[at++] = pair >> 8;
    bytes[at++] = pair & 0xff;
  }
  return bytes.slice(0, at);
}

let known: ReadonlyMap<string, number> | undefined;

/** Every character of two bytes, read back from the decoder. */
const pairs = (): ReadonlyMap<string, number> => (known ??= readPairs());

function readPairs(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder("big5");
  const found = new Map<string, number>();
  for (let lead = 0xa1; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== "\uFFFD" && !found.has(character))
        found.set(character, lead * 256 + trail);
    }
  return found;
}
