import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";

const run = promisify(execFile);

/** More pages than these are left to people, and a program that takes longer is stopped. */
const pagesAtMost = 10;
const patience = { look: 10_000, draw: 60_000, read: 180_000 };

/** The letters a Tesseract has (`--list-langs`); none where it is not there. */
export async function installedLetters(program: string): Promise<string[]> {
  const said = await run(program, ["--list-langs"], { timeout: patience.look }).catch(() => null);
  return (said?.stdout ?? "")
    .split("\n")
    .slice(1)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Whether the pages of PDFs can be drawn (poppler's `pdftoppm`). */
export const drawsPdfs = (): Promise<boolean> =>
  run("pdftoppm", ["-v"], { timeout: patience.look }).then(
    () => true,
    () => false,
  );

type Read = { program: string; letters: string; file: { type: string; bytes: Uint8Array } };

/** Reads the letters on the pages of a TIFF or PDF; throws in the program's words where it cannot. Leaves nothing behind. */
export async function readLetters({ program, letters, file }: Read): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "kept-reading-"));
  try {
    const pages = await (file.type === "application/pdf" ? pagesOfPdf : pagesOfTiff)(file.bytes, folder);
    const list = path.join(folder, "pages.txt");
    await writeFile(list, `${pages.join("\n")}\n`);
    // One thread: people work on this machine meanwhile. A page is lines beneath each other (--psm 4).
    const { stdout } = await run(program, [list, "stdout", "-l", letters, "--psm", "4"], {
      timeout: patience.read,
      maxBuffer: 10_000_000,
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    });
    return stdout.replaceAll("\f", "\n").replaceAll("\0", "").trim();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pagesOfTiff(bytes: Uint8Array, folder: string): Promise<string[]> {
  const worker = new Worker(new URL("./tiff-worker.ts", import.meta.url), {
    workerData: { bytes: new Uint8Array(bytes), folder, atMost: pagesAtMost },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const tooLong = setTimeout(() => void worker.terminate(), patience.draw);
  try {
    const ended = once(worker, "exit").then(() => Promise.reject(new Error("the pages could not be taken apart")));
    const [places] = (await Promise.race([once(worker, "message"), ended])) as [string[]];
    return places;
  } finally {
    clearTimeout(tooLong);
    await worker.terminate();
  }
}

/** At 200 dots an inch, as a fine fax. */
async function pagesOfPdf(bytes: Uint8Array, folder: string): Promise<string[]> {
  const file = path.join(folder, "fax.pdf");
  await writeFile(file, bytes);
  await run("pdftoppm", ["-r", "200", "-gray", "-l", String(pagesAtMost), file, path.join(folder, "page")], {
    timeout: patience.draw,
  });
  return (await readdir(folder))
    .filter((name) => name.startsWith("page"))
    .toSorted()
    .map((name) => path.join(folder, name));
}
