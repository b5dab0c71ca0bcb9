import type { InputOf } from "@kept/domain/kit/api.ts";
import type { charterApi } from "@kept/domain/charter/api.ts";
import { CodeKind, firstCodes, type CodeEntry, type CodeTree } from "@kept/domain/charter/fault-codes.ts";
import { newCode, unfitName, unfitToRetire } from "@kept/domain/charter/new-code.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { forget, remembered } from "../platform/remembered.ts";
import type { Work } from "../platform/work.ts";
import { codeHeld, codeRows, insertCodes, lockKind, updateCode, type CodeRow } from "./store-codes.ts";

/** The tree as it stands, retired codes too. */
export const codeTree = (work: Work): Promise<CodeTree> => remembered(work, "charter:codes", () => readTree(work));

async function readTree(work: Work): Promise<CodeTree> {
  const found = await codeRows(work);
  const of = (wanted: CodeKind): CodeEntry[] =>
    found.filter(({ kind }) => kind === wanted).map(({ kind: _, ...entry }) => entry);
  return {
    symptom: of("symptom"),
    cause: of("cause"),
    component: of("component"),
    action: of("action"),
    result: of("result"),
  };
}

/** Whether the tree has, or had, this code; one retired meanwhile still fits what was begun with it. */
export const isFaultCode = async (work: Work, kind: CodeKind, code: string): Promise<boolean> =>
  (await codeTree(work))[kind].some((entry) => entry.code === code);

/** Puts the tree a new house begins with in place; codes that are there, renamed or retired, stay as they are. */
export async function seedCodes(work: Work): Promise<void> {
  for (const kind of CodeKind.options) await insertCodes(work, kind, firstCodes[kind]);
}

/** Adds a code to the tree. */
export async function addCode(work: Work, asked: InputOf<typeof charterApi.addCode>): Promise<CodeEntry> {
  const { kind, family, says, words } = asked;
  if (kind === "result") throw refuse("code-result-fixed");
  const others = await inKind(work, kind);
  const unfit = unfitName(null, says, others);
  if (unfit) throw refuse(unfit);
  const code = newCode(family, says, others);
  await insertCodes(work, kind, [{ code, family, says, words }]);
  return written(work, kind, code, "charter.add-code", undefined);
}

/** Renames a code, or changes the words it is found by; what was recorded with it reads anew. */
export async function changeCode(work: Work, asked: InputOf<typeof charterApi.changeCode>): Promise<CodeEntry> {
  const { kind, says, words, version } = asked;
  const others = await inKind(work, kind);
  const before = await held(work, asked);
  if (before.version !== version) throw refuse("code-changed-meanwhile", {}, { stands: before });
  const unfit = unfitName(before.code, says, others);
  if (unfit) throw refuse(unfit);
  await updateCode(work, { ...before, says, words });
  return written(work, kind, before.code, "charter.change-code", before);
}

/** Offers a code no more: merged into one other, split into several, or just retired. What was recorded stays. */
export async function retireCode(work: Work, asked: InputOf<typeof charterApi.retireCode>): Promise<CodeEntry> {
  const { kind, becomes } = asked;
  if (kind === "result") throw refuse("code-result-fixed");
  const others = await inKind(work, kind);
  const before = await held(work, asked);
  const unfit = unfitToRetire(before, becomes, others);
  if (unfit) throw refuse(unfit, { code: before.code });
  await updateCode(work, { ...before, retiredAt: work.now, becomes: [...new Set(becomes)] });
  return written(work, kind, before.code, "charter.retire-code", before);
}

/** Offers a retired code again. */
export async function restoreCode(work: Work, asked: InputOf<typeof charterApi.restoreCode>): Promise<CodeEntry> {
  const others = await inKind(work, asked.kind);
  const before = await held(work, asked);
  const unfit = unfitName(before.code, before.says, others);
  if (unfit) throw refuse(unfit);
  await updateCode(work, { ...before, retiredAt: null, becomes: [] });
  return written(work, asked.kind, before.code, "charter.restore-code", before);
}

async function inKind(work: Work, kind: CodeKind): Promise<CodeEntry[]> {
  await lockKind(work, kind);
  return (await readTree(work))[kind];
}

async function held(work: Work, { kind, code }: { kind: CodeKind; code: string }): Promise<CodeRow> {
  const found = await codeHeld(work, kind, code);
  if (!found) throw refuse("code-unknown", { code });
  return found;
}

async function written(work: Work, kind: CodeKind, code: string, verb: string, before: unknown): Promise<CodeEntry> {
  const after = await held(work, { kind, code });
  record(work, { verb, subject: `fault-code:${kind}/${code}`, before, after });
  forget(work, "charter");
  changed(work, "fault-codes");
  const { kind: _, ...entry } = after;
  return entry;
}
