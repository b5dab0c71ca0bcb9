import utif, { type IFD } from "utif2";

/** A page as a machine sent it: its dots, and by how much it is to be stretched downwards, as fax machines send fewer lines than columns. */
export type DotPage = {
  readonly id: number;
  readonly columns: number;
  readonly rows: number;
  readonly stretch: number;
  readonly rgba: Uint8Array;
};

const pagesAtMost = 200;
const dotsAtMost = 40_000_000;

/** The pages of a TIFF as fax machines write it (G3 and G4, ITU-T T.4 and T.6), of unequal length and resolution; throws when it cannot be read, or is larger than any fax. */
export function pagesOf(file: ArrayBuffer): DotPage[] {
  const pages = utif.decode(file);
  if (pages.length === 0 || pages.length > pagesAtMost) throw new Error("no fax");
  return pages.map((page, id) => {
    const columns = numberIn(page, "t256");
    const lines = numberIn(page, "t257");
    if (columns <= 0 || lines <= 0 || columns * lines > dotsAtMost) throw new Error("no page of a fax");
    utif.decodeImage(file, page);
    const { width, height } = page;
    return { id, columns: width, rows: height, stretch: stretchOf(page), rgba: utif.toRGBA8(page) };
  });
}

/** Columns an inch by lines an inch; 1 where the file does not say, or says nonsense. */
function stretchOf(page: IFD): number {
  const [across, down] = [numberIn(page, "t282"), numberIn(page, "t283")];
  const stretch = across > 0 && down > 0 ? across / down : 1;
  return stretch > 0.2 && stretch < 5 ? stretch : 1;
}

/** The first value of a tag; a fraction is a pair. */
function numberIn(page: IFD, tag: string): number {
  const value: unknown = page[tag];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (Array.isArray(first)) return Number(first[0]) / (Number(first[1]) || 1) || 0;
  return typeof first === "number" ? first : 0;
}
