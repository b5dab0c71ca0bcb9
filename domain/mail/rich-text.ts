/** A run of words in one manner: bold, or a link to a page or an address. */
export type Span = { readonly text: string; readonly bold: boolean; readonly href: string | null };

/** A part of a mail that stands by itself. */
export type Block =
  { readonly kind: "words" | "quote" | "bullets"; readonly lines: readonly (readonly Span[])[] } | Numbers;
type Numbers = { readonly kind: "numbers"; readonly from: number; readonly lines: readonly (readonly Span[])[] };

/** Reads what people type as they mean it: **bold**, lines that begin with "- " or "1. ", "> " for what is quoted, links bare or as [words](https://…). */
export function richBlocks(text: string): Block[] {
  const blocks: { kind: Block["kind"]; from: number; lines: Span[][] }[] = [];
  let begins = true;
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const { kind, words } = meaningOf(line);
    const last = blocks.at(-1);
    if (line.trim() === "") begins = true;
    else if (last && last.kind === kind && !begins) last.lines.push(spansIn(words));
    else blocks.push({ kind, from: Number.parseInt(line, 10), lines: [spansIn(words)] });
    if (line.trim() !== "") begins = false;
  }
  return blocks.map(({ kind, from, lines }) => (kind === "numbers" ? { kind, from, lines } : { kind, lines }));
}

function meaningOf(line: string): { kind: Block["kind"]; words: string } {
  const [kind, mark] = line.startsWith(">")
    ? (["quote", /^> ?/] as const)
    : /^[-*•] /.test(line)
      ? (["bullets", /^[-*•] /] as const)
      : /^\d{1,3}[.、] ?\S/.test(line) && !/^\d{1,3}\.\d/.test(line)
        ? (["numbers", /^\d{1,3}[.、] ?/] as const)
        : (["words", /^/] as const);
  return { kind, words: line.replace(mark, "") };
}

const marks =
  /\*\*(?<bold>[^*\n]+)\*\*|\[(?<words>[^\]\n]{1,300})\]\((?<to>(?:https?:\/\/|mailto:)[^\s)]+)\)|(?<bare>https?:\/\/[^\s<>"'，。；：！？、）」』”]*[^\s<>"'，。；：！？、）」』”.,;:!?)\]])/g;

function spansIn(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const found of line.matchAll(marks)) {
    if (found.index > from) spans.push({ text: line.slice(from, found.index), bold: false, href: null });
    const { bold, words, to, bare } = found.groups ?? {};
    spans.push({ text: bold ?? words ?? bare ?? "", bold: bold !== undefined, href: to ?? bare ?? null });
    from = found.index + found[0].length;
  }
  if (from < line.length) spans.push({ text: line.slice(from), bold: false, href: null });
  return spans;
}

/** The same as plain text: without the marks of bold, a link's address behind its words. */
export const plainOf = (text: string): string =>
  text.replace(marks, (whole, ...rest) => {
    const { bold, words, to } = rest.at(-1) as Record<string, string | undefined>;
    return bold ?? (words !== undefined && to !== undefined ? `${words} <${to}>` : whole);
  });

const styles = "font-family:system-ui,sans-serif;line-height:1.5";

/** The same as a page: made of these few elements only, every word escaped, links to web pages and addresses alone. */
export const htmlOf = (text: string): string =>
  `<div style="${styles}">${richBlocks(text).map(blockHtml).join("")}</div>`;

function blockHtml(block: Block): string {
  const { kind, lines } = block;
  const each = lines.map((line) => line.map(spanHtml).join(""));
  if (kind === "bullets") return `<ul>${each.map((line) => `<li>${line}</li>`).join("")}</ul>`;
  if (block.kind === "numbers")
    return `<ol${block.from === 1 ? "" : ` start="${block.from}"`}>${each.map((line) => `<li>${line}</li>`).join("")}</ol>`;
  return kind === "quote" ? `<blockquote>${each.join("<br>")}</blockquote>` : `<p>${each.join("<br>")}</p>`;
}

function spanHtml({ text, bold, href }: Span): string {
  const words = bold ? `<strong>${escaped(text)}</strong>` : escaped(text);
  return href === null ? words : `<a href="${escaped(href)}">${words}</a>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
