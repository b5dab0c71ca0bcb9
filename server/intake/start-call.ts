import type { InputOf } from "@kept/domain/kit/api.ts";
import type { intakeApi } from "@kept/domain/intake/api.ts";
import type { Call } from "@kept/domain/intake/call.ts";
import { emptyDraft } from "@kept/domain/intake/draft.ts";
import { changed } from "../platform/announce.ts";
import { newId, type Work } from "../platform/work.ts";
import { heldCall } from "./held-call.ts";
import { addEvents, insertCall } from "./store.ts";

/** Starts a call at its first step (3.5.1); the same id again is the same call. */
export async function startCall(work: Work, asked: InputOf<typeof intakeApi.start>): Promise<Call> {
  const { line, language = work.by.language } = asked;
  const id = asked.id ?? newId(work);
  const draft = emptyDraft(language);
  if (await insertCall(work, { id, line, draft })) {
    await addEvents(work, id, [
      { kind: "started", line },
      { kind: "step-begun", step: draft.step },
    ]);
    changed(work, "calls", id);
  }
  return heldCall(work, id);
}
