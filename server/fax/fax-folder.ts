import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { Instant, instantAt } from "@kept/domain/kit/instant.ts";
import { Refusal } from "@kept/domain/kit/refusal.ts";
import { arrive } from "../arrivals/index.ts";
import { recogniseSender } from "../customers/index.ts";
import { keepFile } from "../files/index.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";

/** What a file `<name>.json` beside a fax says of it; whatever is left out is not known. */
const Beside = z.object({
  number: z.string().trim().max(60).default(""),
  name: z.string().trim().max(200).default(""),
  to: z.string().trim().max(320).default(""),
  subject: z.string().trim().max(1_000).default(""),
  receivedAt: Instant.optional(),
});
type Beside = z.infer<typeof Beside>;

/** Watches a folder that a fax server or box puts TIFF and PDF files into. A file is taken when it has not grown between two looks, and moved to `done` only when it is safe; one that cannot be taken goes to `refused`. */
export function faxFolder(house: House, folder: string) {
  const before = new Map<string, string>();
  return {
    /** Looks once; returns how many faxes were taken in. */
    async look(): Promise<number> {
      let taken = 0;
      const names = (await readdir(folder)).filter((name) => /\.(tiff?|pdf)$/i.test(name));
      for (const gone of before.keys()) if (!names.includes(gone)) before.delete(gone);
      for (const name of names) {
        const { size, mtimeMs } = await stat(path.join(folder, name));
        const now = `${size} ${mtimeMs}`;
        const rests = size > 0 && before.get(name) === now;
        before.set(name, now);
        if (rests) taken += Number(await takeFile(house, folder, name, mtimeMs));
      }
      return taken;
    },
  };
}

async function takeFile(house: House, folder: string, name: string, mtimeMs: number): Promise<boolean> {
  const place = path.join(folder, name);
  const bytes = await readFile(place);
  const hash = createHash("sha256").update(bytes).digest("hex");
  const beside = await besideOf(house, place);
  try {
    const isNew = await takeIn(house, { name, bytes, hash, beside, mtimeMs });
    await putAway(folder, "done", name, hash);
    return isNew;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    house.log.warn({ file: name, why: fault.message }, "a fax in the watched folder was refused");
    await putAway(folder, "refused", name, hash);
    return false;
  }
}

type Found = { name: string; bytes: Uint8Array; hash: string; beside: Beside; mtimeMs: number };

const takeIn = (house: House, { name, bytes, hash, beside, mtimeMs }: Found): Promise<boolean> =>
  inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    const told = beside.receivedAt ?? instantAt(Math.trunc(mtimeMs));
    const known = beside.number ? await recogniseSender(work, beside.number) : undefined;
    const { id: fileId } = await keepFile(work, { name, bytes });
    const { isNew } = await arrive(work, {
      channel: "fax",
      kind: "fax",
      source: "fax-folder",
      externalId: hash,
      sender: { address: beside.number, name: beside.name },
      to: beside.to,
      subject: beside.subject,
      receivedAt: told < work.now ? told : work.now,
      because: known ? [known.because] : [],
      customerId: known?.customerId ?? null,
      contactId: known?.contactId ?? null,
      fileIds: [fileId],
    });
    return isNew;
  });

async function besideOf(house: House, place: string): Promise<Beside> {
  const words = await readFile(`${place}.json`, "utf8").catch(() => "{}");
  try {
    return Beside.parse(JSON.parse(words));
  } catch (fault) {
    house.log.warn({ file: place, err: fault }, "what lies beside a fax cannot be read; the fax comes in without it");
    return Beside.parse({});
  }
}

/** By its content before its name, so that two of one name do not meet. */
async function putAway(folder: string, to: "done" | "refused", name: string, hash: string): Promise<void> {
  await mkdir(path.join(folder, to), { recursive: true });
  for (const each of [name, `${name}.json`])
    await rename(path.join(folder, each), path.join(folder, to, `${hash.slice(0, 12)}-${each}`)).catch(() => undefined);
}
