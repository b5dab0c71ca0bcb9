import type { DotPage } from "../arrivals/tiff-pages.ts";

type Drawn = Pick<DotPage, "columns" | "rows" | "stretch" | "rgba">;

/** A page as a portable bitmap (PBM, P4), upright and in its right proportion, as programs that read letters want it. */
export function bitmapOf({ columns, rows, stretch, rgba }: Drawn): Uint8Array {
  const lines = Math.max(1, Math.round(rows * stretch));
  const across = Math.ceil(columns / 8);
  const head = new TextEncoder().encode(`P4\n${columns} ${lines}\n`);
  const whole = new Uint8Array(head.length + across * lines);
  whole.set(head);
  for (let line = 0; line < lines; line++) {
    const row = Math.min(rows - 1, Math.floor(line / stretch));
    const start = head.length + line * across;
    for (let x = 0; x < columns; x++) {
      const dark = (rgba[(row * columns + x) * 4] ?? 255) < 128;
      if (dark) whole[start + (x >> 3)] = (whole[start + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return whole;
}
