import { writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { bitmapOf } from "@kept/domain/fax/bitmap.ts";
import { pagesOf } from "@kept/domain/arrivals/tiff-pages.ts";

// Takes a TIFF apart in a thread of its own: what strangers send may take long, or be nothing at all.
const { bytes, folder, atMost } = workerData as { bytes: Uint8Array<ArrayBuffer>; folder: string; atMost: number };
const places = pagesOf(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  .slice(0, atMost)
  .map((page, place) => {
    const file = path.join(folder, `page-${place + 1}.pbm`);
    writeFileSync(file, bitmapOf(page));
    return file;
  });
// The port leads to the thread that began this one; it has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(places);
