import path from "node:path";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import { fileSizeAtMost, type FileFacts } from "@kept/domain/files/file.ts";
import { harmlessName } from "@kept/domain/files/file-name.ts";
import { fileTypeOf, hasPreview, mayShowInline } from "@kept/domain/files/file-type.ts";
import { refuse } from "@kept/domain/files/reasons.ts";
import { newId, type Work } from "../platform/work.ts";
import { hashOf, layDown, takeUp } from "./shelf.ts";
import { fileById, fileWithContent, insertFile } from "./store.ts";

/** A file as it was sent; `belongsTo` names what it hangs on, as "ticket:<id>". */
type Sent = { name: string; bytes: Uint8Array; belongsTo?: string };

/** Keeps a file: its bytes are safe on disk before anything refers to them; its type is told from the bytes. Where a scanner is set up it waits for that. */
export async function keepFile(work: Work, sent: Sent, atMost: number = fileSizeAtMost): Promise<FileFacts> {
  const { bytes } = sent;
  if (bytes.length === 0) throw refuse("file-empty");
  if (bytes.length > atMost) throw refuse("file-too-large", { megabytes: atMost / 1_048_576 });
  const type = fileTypeOf(bytes);
  const scans = work.house.settings.clamav !== null;
  const facts: FileFacts = {
    id: newId(work),
    name: harmlessName(sent.name, type),
    type,
    size: bytes.length,
    keptAt: work.now,
    state: scans ? "scanning" : "ready",
    finding: null,
  };
  await insertFile(work, {
    ...facts,
    sha256: await layDown(folderOf(work), bytes),
    belongsTo: sent.belongsTo ?? null,
    scanAt: scans ? work.now : null,
  });
  return facts;
}

/** The one of these files that has the same content; undefined when none has. */
export const sameFileAmong = (work: Work, ids: readonly string[], bytes: Uint8Array): Promise<FileFacts | undefined> =>
  ids.length === 0 ? Promise.resolve(undefined) : fileWithContent(work, ids, hashOf(bytes));

/** A file with its bytes, as an endpoint gives it: pictures may be shown, a PDF in a frame of its own, all else is downloaded. Who may see it is asked by the room whose thing it belongs to. */
export async function givenFileOf(work: Work, id: string): Promise<GivenFile> {
  const file = await fileById(work, id);
  if (!file) throw refuse("file-not-found");
  refuseUnsafe(file);
  const bytes = await takeUp(folderOf(work), file.sha256);
  const { name, type } = file;
  return { name, type, bytes, inline: mayShowInline(type), framed: hasPreview(type) };
}

/** What is known of a file; undefined when there is none. */
export async function fileOf(work: Work, id: string): Promise<FileFacts | undefined> {
  const found = await fileById(work, id);
  if (!found) return undefined;
  const { sha256: _hash, belongsTo: _thing, scanAt: _scan, ...facts } = found;
  return facts;
}

/** A file that is not looked through yet, or in which something was found, goes nowhere. */
function refuseUnsafe({ state, finding }: { state: string; finding: string | null }): void {
  if (state === "scanning") throw refuse("file-being-scanned");
  if (state === "infected") throw refuse("file-infected", { finding: finding ?? "?" });
}

/** Where the bytes of a file lie below the data folder, and its name; for what sends it on. */
export async function placeOfFile(work: Work, id: string): Promise<{ name: string; place: string }> {
  const file = await fileById(work, id);
  if (!file) throw refuse("file-not-found");
  refuseUnsafe(file);
  return { name: file.name, place: path.join("files", file.sha256.slice(0, 2), file.sha256) };
}

const folderOf = (work: Work) => path.join(work.house.settings.data, "files");
