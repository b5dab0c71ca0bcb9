import type { appApi } from "@kept/domain/app/api.ts";
import { differences } from "@kept/domain/app/differences.ts";
import { refuse } from "@kept/domain/app/reasons.ts";
import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { brokenSeal } from "../platform/audit.ts";
import { listFile } from "../platform/list-file.ts";
import type { Work } from "../platform/work.ts";
import { auditAt, auditRows, chainEnd } from "./store-audit.ts";

const entriesAtMost = 50_000;
const headings = ["number", "at", "who", "kind", "address", "verb", "subject", "name", "changed", "before", "after"];

/** The audit as CSV or Excel, newest first, narrowed as asked. */
export async function exportAudit(work: Work, asked: InputOf<typeof appApi.exportAudit>): Promise<GivenFile> {
  const { format, ...narrowed } = asked;
  const found = await auditRows(work, { ...narrowed, limit: entriesAtMost });
  if (found.length > entriesAtMost) throw refuse("audit-too-long", { most: entriesAtMost });
  const lines = found.map(({ seq, at, actorName, actorKind, address, verb, subject, subjectName, before, after }) => [
    String(seq),
    at,
    actorName,
    actorKind,
    address ?? "",
    verb,
    subject,
    subjectName ?? "",
    differences(before, after)
      .map(({ path }) => path)
      .join(" "),
    written(before),
    written(after),
  ]);
  return listFile(`audit-${work.now.slice(0, 10)}`, [headings, ...lines], format);
}

const written = (state: unknown): string => (state === null ? "" : JSON.stringify(state));

/** Walks the whole chain and says whether it holds. */
export async function walkAudit(work: Work) {
  const brokenAt = await brokenSeal(work.house);
  const broken = brokenAt === null ? null : ((await auditAt(work, brokenAt)) ?? null);
  return { brokenAt, broken, ...(await chainEnd(work)) };
}
