import { heard } from "@kept/domain/customers/search-text.ts";
import type { InputOf } from "@kept/domain/kit/api.ts";
import { may } from "@kept/domain/kit/policy.ts";
import type { Macro, macrosApi } from "@kept/domain/macros/api.ts";
import { macroPolicy } from "@kept/domain/macros/policy.ts";
import { refuse } from "@kept/domain/macros/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { audienceAsked, audienceOf } from "../tickets/index.ts";
import { deleteMacro, macroHeld, macrosFor, writeAudience, writeMacro, writeOrder, type KeptMacro } from "./store.ts";

type Api = typeof macrosApi;

/** The macros whoever asks may use, in their order; one of someone else that is off only where they may change it. */
export async function macros(work: Work): Promise<{ rows: Macro[] }> {
  const all = may(work.by, macroPolicy.share);
  const found = (await macrosFor(work, work.by.id, await audienceOf(work), all)).map((one) => seenBy(work, one));
  return { rows: found.filter(({ on, mayChange }) => on || mayChange) };
}

/** Writes a macro: a new one with version 0, else over the version it was read in, by its owner or who may share. */
export async function putMacro(work: Work, asked: InputOf<Api["put"]>): Promise<Macro> {
  if (work.by.kind !== "staff") throw refuse("macro-needs-person");
  const before = await macroHeld(work, asked.id);
  if (before) changeable(work, before);
  if ((before?.version ?? 0) !== asked.version)
    throw before ? refuse("macro-changed-meanwhile", {}, { stands: before }) : refuse("macro-not-found");
  await writeMacro(work, { ...asked, ownerId: before?.ownerId ?? work.by.id, version: asked.version + 1 });
  return written(work, "macros.put", asked.id, before);
}

/** Puts the macros that whoever asks may change in this order. */
export async function orderMacros(work: Work, { ids }: { ids: readonly string[] }): Promise<null> {
  const { rows } = await macros(work);
  const mine = ids.filter((id) => rows.some((one) => one.id === id && one.mayChange));
  await writeOrder(work, mine);
  record(work, { verb: "macros.order", subject: "macros", after: { ids: mine } });
  changed(work, "macros");
  return null;
}

/** Shares a macro with departments or everyone, or takes it back. */
export async function shareMacro(work: Work, asked: InputOf<Api["share"]>): Promise<Macro> {
  const before = changeable(work, await macroHeld(work, asked.id));
  await writeAudience(work, before.id, await audienceAsked(work, asked.sharedWith));
  return written(work, "macros.share", before.id, before);
}

/** Deletes a macro; what it did stays. */
export async function removeMacro(work: Work, { id }: { id: string }): Promise<null> {
  const before = changeable(work, await macroHeld(work, id));
  await deleteMacro(work, id);
  record(work, { verb: "macros.remove", subject: `macro:${id}`, before });
  changed(work, "macros", id);
  return null;
}

/** A macro whoever asks may use. */
export async function usableMacro(work: Work, id: string): Promise<KeptMacro> {
  const held = await macroHeld(work, id);
  if (!held) throw refuse("macro-not-found");
  const audience = await audienceOf(work);
  const theirs = held.ownerId === work.by.id || held.sharedWith.some((one) => audience.includes(one));
  if (!theirs && !(held.sharedWith.length > 0 && may(work.by, macroPolicy.share))) throw refuse("macro-not-found");
  if (!held.on) throw refuse("macro-is-off");
  return held;
}

async function written(work: Work, verb: string, id: string, before: KeptMacro | undefined): Promise<Macro> {
  const after = await macroHeld(work, id);
  if (!after) throw refuse("macro-not-found");
  record(work, { verb, subject: `macro:${id}`, before, after });
  changed(work, "macros", id);
  return seenBy(work, after);
}

/** A macro one may change. What is not shared does not exist for others. */
function changeable(work: Work, held: KeptMacro | undefined): KeptMacro {
  if (!held) throw refuse("macro-not-found");
  if (mayChange(work, held)) return held;
  throw held.sharedWith.length === 0
    ? refuse("macro-not-found")
    : refuse("macro-of-another", { owner: held.ownerName });
}

const mayChange = (work: Work, held: KeptMacro): boolean =>
  held.ownerId === work.by.id || (held.sharedWith.length > 0 && may(work.by, macroPolicy.share));

const seenBy = (work: Work, held: KeptMacro): Macro => ({
  ...held,
  mayChange: mayChange(work, held),
  keys: [held.name.toLowerCase(), ...heard(held.name)].filter((key) => key !== ""),
});
