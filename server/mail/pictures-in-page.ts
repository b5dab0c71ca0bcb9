import { Refusal } from "@kept/domain/kit/refusal.ts";
import { givenFileOf } from "../files/index.ts";
import type { Work } from "../platform/work.ts";

/** Larger pictures, and more of them together, stay files beside the page. */
const atMost = { each: 3_000_000, together: 8_000_000 };
const kinds: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp"];

/** Whether a file may be shown within a page: pictures of dots alone, as drawings can hold scripts. */
export const mayStandInPage = ({ type, size }: { type: string; size: number }): boolean =>
  kinds.includes(type) && size <= atMost.each;

/** The pictures of a page by their Content-ID, as `data:` addresses, which a page that may fetch nothing can show. */
export async function picturesInPage(work: Work, ids: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const shown = new Map<string, string>();
  let together = 0;
  for (const [contentId, fileId] of Object.entries(ids)) {
    const file = await givenFileOf(work, fileId).catch(unlessRefused);
    if (!file || together + file.bytes.length > atMost.together) continue;
    together += file.bytes.length;
    shown.set(contentId, `data:${file.type};base64,${Buffer.from(file.bytes).toString("base64")}`);
  }
  return shown;
}

/** A file that is not looked through yet, or is no good, is not shown. */
function unlessRefused(fault: unknown): null {
  if (fault instanceof Refusal) return null;
  throw fault;
}
