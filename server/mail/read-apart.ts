import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { ReadMail } from "@kept/domain/mail/read-mail.ts";
import { headOf, readMail } from "./read-mail.ts";

/** What is larger is read apart, so that nobody else waits for it. */
const inPlaceAtMost = 200_000;
const patienceMs = 60_000;
const memoryAtMostMb = 1_024;

type Asked = { mail: Uint8Array; otherwise: string };

/** Reads a message however hard it is: a large one in a thread of its own, bounded in time and memory; of one that cannot be read, who sent it and what it is called. */
export async function readSafely(raw: Uint8Array, otherwise: string): Promise<ReadMail> {
  try {
    return await (raw.length > inPlaceAtMost ? readApart(raw, otherwise) : readMail(raw, otherwise));
  } catch {
    return headOf(raw);
  }
}

function readApart(raw: Uint8Array, otherwise: string): Promise<ReadMail> {
  const asked: Asked = { mail: raw, otherwise };
  const worker = new Worker(import.meta.filename, {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: memoryAtMostMb },
  });
  return new Promise<ReadMail>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not read within ${patienceMs} ms`)), patienceMs);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(late);
      reject(new Error("the thread ended before it had read the mail"));
    });
  }).finally(() => worker.terminate());
}

if (!isMainThread && workerData?.mail) {
  const { mail, otherwise } = workerData as Asked;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(await readMail(mail, otherwise));
}
