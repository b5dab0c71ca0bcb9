import path from "node:path";
import { theHouse } from "@kept/domain/kit/actor.ts";
import type { FileEvents } from "@kept/domain/files/events.ts";
import { minute, plus, second } from "@kept/domain/kit/instant.ts";
import { announce } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { House } from "../platform/house.ts";
import { inTransaction, type Work } from "../platform/work.ts";
import { askScanner } from "./clamd.ts";
import { lockAway, takeUp } from "./shelf.ts";
import { claimScans, putScanOff, scansWaiting, writeScan, type ToScan } from "./store.ts";

const lease = 5 * minute;
const batch = 10;
/** After so many tries in vain the administrators hear of it. */
const triesBeforeTold = 3;

/** Shows the scanner what is due, a few at a time; returns how many it spoke about. What it does not answer is tried again, later and later. */
export async function scanFiles(house: House): Promise<number> {
  const at = house.settings.clamav;
  if (at === null) return 0;
  for (let scanned = 0; ;) {
    const due = await asHouse(house, (work) => claimScans(work, lease, batch));
    if (due.length === 0) return scanned;
    for (const file of due) if (await scan(house, at, file)) scanned++;
  }
}

async function scan(house: House, at: string, file: ToScan): Promise<boolean> {
  const folder = path.join(house.settings.data, "files");
  const apart = path.join(house.settings.data, "files-infected");
  const answer = await takeUp(folder, file.sha256, apart)
    .then((bytes) => askScanner(at, bytes))
    .catch((fault: Error) => fault);
  if (answer instanceof Error) {
    house.log.warn({ file: file.id, attempts: file.scanAttempts, why: answer.message }, "a file was not scanned");
    await asHouse(house, (work) => putOff(work, file));
    return false;
  }
  await asHouse(house, (work) => settle(work, file, answer.finding));
  if (answer.finding !== null) await lockAway(folder, apart, file.sha256);
  return true;
}

/** Writes the verdict on every file of this content and tells the rooms they hang in. */
async function settle(work: Work, { sha256 }: ToScan, finding: string | null): Promise<void> {
  for (const { id, name, belongsTo } of await writeScan(work, sha256, finding)) {
    if (finding !== null)
      record(work, { verb: "files.found-infected", subject: `file:${id}`, after: { name, finding } });
    await announce<FileEvents>(work, "file.scanned", { fileId: id, name, belongsTo, finding });
  }
}

async function putOff(work: Work, file: ToScan): Promise<void> {
  const wait = Math.min(2 ** file.scanAttempts * second, 15 * minute);
  const passes = work.house.settings.clamavAway === "pass";
  await putScanOff(work, file.id, plus(work.now, wait), passes);
  if (passes && file.state === "scanning")
    await announce<FileEvents>(work, "file.scanned", {
      fileId: file.id,
      name: file.name,
      belongsTo: file.belongsTo,
      finding: null,
    });
  if (file.scanAttempts === triesBeforeTold)
    await announce<FileEvents>(work, "file.scanner-away", {
      day: work.now.slice(0, 10),
      waiting: await scansWaiting(work),
    });
}

const asHouse = <T>(house: House, deed: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(house, { by: theHouse, now: house.time.now() }, deed);
