import type { Finding } from "@kept/domain/kit/finding.ts";
import { sourceFindings } from "@kept/domain/phone/source-findings.ts";
import type { Work } from "../platform/work.ts";
import { sourceOf } from "./set-up-source.ts";
import { sourceShown } from "./store-set-up.ts";
import { heardOf } from "./store-heard.ts";

/** Looks at what a telephone system told of late and says in plain words what is wrong. */
export async function lookAtSource(work: Work, { id }: { id: string }): Promise<{ rows: Finding[] }> {
  await sourceOf(work, id);
  const source = await sourceShown(work, id);
  return { rows: source ? sourceFindings(source, await heardOf(work, id), work.now) : [] };
}
