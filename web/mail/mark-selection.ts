/** What is typed, and what of it is selected. */
export type Selected = { readonly text: string; readonly from: number; readonly to: number };

/** Sets what is selected in bold, as a list or as a link, and selects what one types next. */
export function markSelection({ text, from, to }: Selected, mark: "bold" | "list" | "link"): Selected {
  const chosen = text.slice(from, to);
  const [before, after] = [text.slice(0, from), text.slice(to)];
  if (mark === "bold") return { text: `${before}**${chosen}**${after}`, from: from + 2, to: to + 2 };
  if (mark === "link") {
    const begin = `${before}[${chosen}](`;
    return chosen === ""
      ? { text: `${begin}https://)${after}`, from: from + 1, to: from + 1 }
      : { text: `${begin}https://)${after}`, from: begin.length, to: begin.length + "https://".length };
  }
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(start, to).split("\n");
  const listed = lines.map((line) => (line.startsWith("- ") ? line : `- ${line}`)).join("\n");
  const end = start + listed.length;
  return { text: text.slice(0, start) + listed + after, from: end, to: end };
}
