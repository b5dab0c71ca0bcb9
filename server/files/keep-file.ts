import path from "node:path";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import { fileSizeAtMost, type FileFacts } from "@kept/domain/files/file.ts";
import { fileTypeOf, mayShowInline } from "@kept/domain/files/file-type.ts";
import { refuse } from "@kept/domain/files/reasons.ts";
import { newId, type Work } from "../platform/work.ts";
import { layDown, takeUp } from "./shelf.ts";
import { fileById, insertFile } from "./store.ts";

/** Keeps a file: its bytes are safe on disk before anything refers to them; its type is told from the bytes. */
export async function keepFile(
  work: Work,
  sent: { name: string; bytes: Uint8Array },
  atMost: number = fileSizeAtMost,
): Promise<FileFacts> {
  const { bytes } = sent;
  if (bytes.length === 0) throw refuse("file-empty");
  if (bytes.length > atMost) throw refuse("file-too-large", { megabytes: atMost / 1_048_576 });
  const facts = {
    id: newId(work),
    name: plainName(sent.name),
    type: fileTypeOf(bytes),
    size: bytes.length,
    keptAt: work.now,
  };
  await insertFile(work, { ...facts, sha256: await layDown(folderOf(work), bytes) });
  return facts;
}

/** A file with its bytes, as an endpoint gives it: pictures may be shown, all else is downloaded. Who may see it is asked by the room whose thing it belongs to. */
export async function givenFileOf(work: Work, id: string): Promise<GivenFile> {
  const file = await fileById(work, id);
  if (!file) throw refuse("file-not-found");
  const bytes = await takeUp(folderOf(work), file.sha256);
  return { name: file.name, type: file.type, bytes, inline: mayShowInline(file.type) };
}

/** What is known of a file; undefined when there is none. */
export async function fileOf(work: Work, id: string): Promise<FileFacts | undefined> {
  const { sha256: _, ...facts } = (await fileById(work, id)) ?? { sha256: null };
  return "id" in facts ? facts : undefined;
}

const folderOf = (work: Work) => path.join(work.house.settings.data, "files");

/** The last part of a name, without control characters, at most 200 letters, its ending kept. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim() || "file";
  const ending = /\.[^.]{1,10}$/.exec(plain)?.[0] ?? "";
  return plain.length <= 200 ? plain : plain.slice(0, 200 - ending.length) + ending;
}
