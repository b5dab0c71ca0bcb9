import { createHash } from "node:crypto";
import { access, mkdir, open, readFile, rename } from "node:fs/promises";
import path from "node:path";
import { v4 } from "uuid";

/** Lays bytes on the shelf under their SHA-256, safe against a crash at any moment; the hash. Bytes that lie there already stay. */
export async function layDown(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes);
  const place = placeOf(folder, sha256);
  if (await isThere(place)) return sha256;
  await mkdir(path.dirname(place), { recursive: true });
  const draft = `${place}.${v4()}.part`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, place);
  await syncFolder(path.dirname(place));
  return sha256;
}

/** The hash bytes lie under. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Takes bytes off the shelf and locks them away, where nothing reads them. */
export async function lockAway(folder: string, apart: string, sha256: string): Promise<void> {
  await mkdir(apart, { recursive: true, mode: 0o700 });
  await rename(placeOf(folder, sha256), path.join(apart, sha256)).catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== "ENOENT") throw fault;
  });
}

/** The bytes under a hash; those that were locked away only where that place is named. */
export const takeUp = (folder: string, sha256: string, apart?: string): Promise<Buffer> =>
  readFile(placeOf(folder, sha256)).catch((fault) => {
    if (apart === undefined) throw fault;
    return readFile(path.join(apart, sha256));
  });

const placeOf = (folder: string, sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);

const isThere = (place: string): Promise<boolean> =>
  access(place).then(
    () => true,
    () => false,
  );

/** Makes sure that a name survives a crash of the machine. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
