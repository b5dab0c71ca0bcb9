import { GlobalWorkerOptions, getDocument, type PDFPageProxy } from "pdfjs-dist";
import type { Fax, FaxPage } from "./read-fax.ts";

GlobalWorkerOptions.workerSrc = new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url).href;

const pagesAtMost = 200;
const dotsAtMost = 40_000_000;

/** Where the build lays what PDFs need besides: tables of Chinese letters, fonts no file has to bring, and decoders of pictures. */
const beside = (folder: string): string => `/assets/pdf/${folder}/`;

/** A fax that came as a PDF (ISO 32000-1); nothing in it runs. Throws when it cannot be read, or is larger than any fax. */
export async function pdfFax(bytes: ArrayBuffer): Promise<Fax> {
  const file = new Blob([bytes], { type: "application/pdf" });
  const task = getDocument({
    data: bytes,
    cMapUrl: beside("cmaps"),
    standardFontDataUrl: beside("standard_fonts"),
    wasmUrl: beside("wasm"),
    maxImageSize: dotsAtMost,
    enableXfa: false,
  });
  const close = () => void task.destroy();
  try {
    const pdf = await task.promise;
    if (pdf.numPages > pagesAtMost) throw new Error("no fax");
    const numbers = Array.from({ length: pdf.numPages }, (_, place) => place + 1);
    const pages = await Promise.all(numbers.map(async (number) => pageOf(await pdf.getPage(number))));
    // It is taken away as it came: how it was turned is the reader's own view.
    return { pages, asPdf: () => Promise.resolve(file), close };
  } catch (fault) {
    close();
    throw fault;
  }
}

function pageOf(page: PDFPageProxy): FaxPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    id: page.pageNumber,
    ratio: height / width,
    async draw(columns, rows) {
      const canvas = document.createElement("canvas");
      canvas.width = columns;
      canvas.height = rows;
      await page.render({ canvas, viewport: page.getViewport({ scale: columns / width }) }).promise;
      return createImageBitmap(canvas);
    },
  };
}
