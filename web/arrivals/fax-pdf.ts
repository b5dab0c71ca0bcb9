import type { DotPage } from "@kept/domain/arrivals/tiff-pages.ts";

type Drawn = Pick<DotPage, "columns" | "rows" | "stretch" | "rgba">;

/** Fax machines write 204 columns an inch (ITU-T T.4); a PDF counts 72 points. */
const points = 72 / 204;

/** A fax as a PDF: each page in its right proportion, black and white, turned as its reader turned it (ISO 32000-1). */
export async function pdfOf(
  pages: readonly Drawn[],
  turned: (place: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const encode = (words: string) => new TextEncoder().encode(words);
  const parts: Uint8Array[] = [encode("%PDF-1.4\n")];
  const starts: number[] = [];
  let length = parts[0]?.length ?? 0;
  const put = (...more: Uint8Array[]) => {
    for (const part of more) {
      parts.push(part);
      length += part.length;
    }
  };
  const thing = (id: number, ...body: Uint8Array[]) => {
    starts[id] = length;
    put(encode(`${id} 0 obj\n`), ...body, encode("\nendobj\n"));
  };
  const stream = (id: number, facts: string, bytes: Uint8Array) =>
    thing(id, encode(`<<${facts}/Length ${bytes.length}>>\nstream\n`), bytes, encode("\nendstream"));
  const idOf = (place: number) => 3 + place * 3;
  thing(1, encode("<</Type/Catalog/Pages 2 0 R>>"));
  const kids = pages.map((_, place) => `${idOf(place)} 0 R`).join(" ");
  thing(2, encode(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`));
  for (const [place, page] of pages.entries()) {
    const [id, wide, high] = [idOf(place), page.columns * points, page.rows * page.stretch * points];
    const box = `${wide.toFixed(2)} ${high.toFixed(2)}`;
    const shown = `/Rotate ${turned(place)}/Resources<</XObject<</I ${id + 2} 0 R>>>>/Contents ${id + 1} 0 R`;
    thing(id, encode(`<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box}]${shown}>>`));
    stream(id + 1, "", encode(`${wide.toFixed(2)} 0 0 ${high.toFixed(2)} 0 0 cm /I Do`));
    const facts = `/Type/XObject/Subtype/Image/Width ${page.columns}/Height ${page.rows}`;
    stream(id + 2, `${facts}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode`, await packed(page));
  }
  const table = length;
  const lines = starts.slice(1).map((start) => `${String(start).padStart(10, "0")} 00000 n \n`);
  put(encode(`xref\n0 ${starts.length}\n0000000000 65535 f \n${lines.join("")}`));
  put(encode(`trailer\n<</Size ${starts.length}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`));
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The dots of a page, eight in a byte, white as one, deflated. */
async function packed({ columns, rows, rgba }: Drawn): Promise<Uint8Array> {
  const across = Math.ceil(columns / 8);
  const bits = new Uint8Array(across * rows);
  for (let y = 0; y < rows; y += 1)
    for (let x = 0; x < columns; x += 1) {
      const white = (rgba[(y * columns + x) * 4] ?? 255) >= 128;
      if (white) bits[y * across + (x >> 3)] = (bits[y * across + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  const deflated = new Blob([bits]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}
