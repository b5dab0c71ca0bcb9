import { pdfOf } from "./fax-pdf.ts";
import { pagesOf, type DotPage } from "@kept/domain/arrivals/tiff-pages.ts";
import { isPdf } from "./is-fax.ts";

/** A page one can look at: how high it is by its width, and its picture at so many dots. */
export type FaxPage = {
  readonly id: number;
  readonly ratio: number;
  readonly draw: (columns: number, rows: number) => Promise<ImageBitmap>;
};

/** A fax as it is looked at, and as it is taken away: as a PDF with its pages turned clockwise by degrees. */
export type Fax = {
  readonly pages: readonly FaxPage[];
  readonly asPdf: (turned: (place: number) => number) => Promise<Blob>;
  /** Lets go of what reads it. */
  readonly close: () => void;
};

type File = { readonly address: string; readonly name: string; readonly type: string };

/** Fetches a fax and reads its pages; throws where it is none. */
export async function readFax(file: File): Promise<Fax> {
  const answer = await fetch(file.address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  const bytes = await answer.arrayBuffer();
  // The reader of PDFs is large, and fetched with the first of them.
  if (isPdf(file)) return (await import("./pdf-fax.ts")).pdfFax(bytes);
  const dots = pagesOf(bytes);
  return {
    pages: dots.map(pageOf),
    asPdf: async (turned) => new Blob([await pdfOf(dots, turned)], { type: "application/pdf" }),
    close: () => undefined,
  };
}

/** A page of dots made as large as it is seen, its thin lines turned grey rather than lost. */
const pageOf = ({ id, rgba, columns, rows, stretch }: DotPage): FaxPage => ({
  id,
  ratio: (rows * stretch) / columns,
  draw: (resizeWidth, resizeHeight) =>
    createImageBitmap(new ImageData(new Uint8ClampedArray(rgba), columns, rows), {
      ...{ resizeWidth, resizeHeight },
      resizeQuality: "high",
    }),
});
