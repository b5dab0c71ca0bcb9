import { charsetOfCodePage, charsetOfRtfFont } from "./code-page.ts";

/** What a mail's RTF holds: its page, where it was made of one (MS-OXRTFEX `\fromhtml`), else its words. */
export type RtfMail = { readonly text: string; readonly html: string | null };

/** What holds for the words from here to the end of the group. */
type State = {
  font: number;
  /** Nothing in this group is for the reader. */
  skips: boolean;
  /** In RTF made of a page: these words are for readers of RTF alone. */
  rtfOnly: boolean;
  /** A piece of the page, in the mail's own character set. */
  tag: boolean;
  fonts: boolean;
  /** Letters that stand in for each `\u`. */
  standIns: number;
};

/** Groups that hold no words of the mail. */
const apart = new Set(
  "colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote listtable listoverridetable generator".split(
    " ",
  ),
);
const letters: Readonly<Record<string, string>> = {
  ...{ par: "\n", line: "\n", sect: "\n", page: "\n", row: "\n", tab: "\t", cell: "\t" },
  ...{ lquote: "‘", rquote: "’", ldblquote: "“", rdblquote: "”", bullet: "•", endash: "–", emdash: "—" },
};
const signs: Readonly<Record<string, string>> = {
  "~": "\u00a0",
  _: "-",
  "{": "{",
  "}": "}",
  "\\": "\\",
  "\n": "\n",
  "\r": "\n",
};
const token = /\\([a-z]+)(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)|\\/giy;
const deepest = 1_000;

/** Reads RTF, a letter for each octet, without running or fetching anything; what is broken off is read as far as it goes. */
export function readRtf(rtf: string): RtfMail {
  const page = /^\s*\{\\rtf[^{}]{0,400}\\fromhtml1/.test(rtf.slice(0, 500));
  const reading = begin(page);
  for (const [, word, value, hex, sign, brace, plain] of rtf.matchAll(token)) {
    if (word !== undefined) obey(reading, word, value === undefined ? undefined : Number(value));
    else if (hex !== undefined) hear(reading, Number.parseInt(hex, 16));
    else if (plain !== undefined)
      for (const letter of plain.replace(/[\r\n]+/g, "")) hear(reading, letter.charCodeAt(0));
    else if (brace === "{") {
      if (reading.outer.length >= deepest) break;
      openGroup(reading);
    } else if (brace === "}") closeGroup(reading);
    else if (sign === "*") reading.state.skips = true;
    else if (sign !== undefined) say(reading, signs[sign] ?? "");
  }
  decode(reading);
  return page ? { text: "", html: reading.words } : { text: reading.words.trim(), html: null };
}

type Reading = ReturnType<typeof begin>;

const begin = (page: boolean) => ({
  page,
  fonts: new Map<number, string>(),
  charset: "windows-1252",
  words: "",
  /** What was heard and is not decoded yet, as a letter may lie in two pieces. */
  octets: [] as number[],
  /** Letters that stand in for one that was said, still to come. */
  due: 0,
  outer: [] as State[],
  state: { font: -1, skips: false, rtfOnly: false, tag: false, fonts: false, standIns: 1 } as State,
});

function obey(reading: Reading, word: string, value: number | undefined): void {
  const { state } = reading;
  if (word === "u") {
    say(reading, String.fromCharCode((value ?? 0) & 0xffff));
    reading.due = state.standIns;
    return;
  }
  decode(reading);
  if (word === "f" || word === "deff") state.font = value ?? 0;
  else if (word === "uc") state.standIns = Math.min(value ?? 1, 10);
  else if (word === "ansicpg") reading.charset = charsetOfCodePage(value ?? 0);
  else if (word === "fonttbl") state.fonts = true;
  else if (word === "fcharset" && state.fonts) nameFont(reading.fonts, state.font, value);
  else if (word === "htmltag") [state.tag, state.skips] = [true, false];
  else if (word === "htmlrtf") state.rtfOnly = reading.page && value !== 0;
  else if (apart.has(word)) state.skips = true;
  else if (letters[word] !== undefined) say(reading, letters[word]);
}

const isHeard = ({ state }: Reading): boolean => !state.skips && !state.fonts && !state.rtfOnly;

function hear(reading: Reading, octet: number): void {
  if (reading.due > 0) reading.due--;
  else if (isHeard(reading)) reading.octets.push(octet);
}

function say(reading: Reading, words: string): void {
  reading.due = 0;
  decode(reading);
  if (isHeard(reading)) reading.words += words;
}

function decode(reading: Reading): void {
  const { state, octets, fonts } = reading;
  if (octets.length === 0) return;
  const charset = state.tag ? reading.charset : (fonts.get(state.font) ?? reading.charset);
  reading.words += new TextDecoder(charset).decode(Uint8Array.from(octets));
  reading.octets = [];
}

function openGroup(reading: Reading): void {
  decode(reading);
  reading.outer.push(reading.state);
  reading.state = { ...reading.state };
}

function closeGroup(reading: Reading): void {
  decode(reading);
  reading.due = 0;
  reading.state = reading.outer.pop() ?? reading.state;
}

function nameFont(fonts: Map<number, string>, font: number, set: number | undefined): void {
  const charset = charsetOfRtfFont(set ?? 0);
  if (charset && fonts.size < 1_000) fonts.set(font, charset);
}
