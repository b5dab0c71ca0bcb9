import { randomBytes } from "node:crypto";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { Source } from "@kept/domain/arrivals/arrival.ts";
import { refuse } from "@kept/domain/arrivals/reasons.ts";
import { sourceFindings } from "@kept/domain/arrivals/source-findings.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import {
  heardOfSource,
  insertSource,
  sealSecret,
  sourceById,
  sourceKept,
  sources,
  writeActive,
  writeSecrets,
} from "./store-sources.ts";

type Api = typeof arrivalsApi;

/** The programs that may send us things. */
export const sourceList = async (work: Work): Promise<OutputOf<Api["sources"]>> => ({ rows: await sources(work) });

/** Looks at what a program sent of late and says in plain words what is wrong. */
export async function lookAtSource(work: Work, { id }: { id: string }): Promise<OutputOf<Api["sourceFindings"]>> {
  return { rows: sourceFindings(await sourceOf(work, id), await heardOfSource(work, id), work.now) };
}

/** Lets one more program send; its secret is given out this once. */
export async function addSource(
  work: Work,
  { name, channel }: InputOf<Api["addSource"]>,
): Promise<OutputOf<Api["addSource"]>> {
  const id = newId(work);
  const secret = newSecret();
  if (!(await insertSource(work, { id, name, channel, secret }))) throw refuse("source-name-taken", { name });
  note(work, "add-source", id, { name, channel });
  return { source: await sourceOf(work, id), secret };
}

/** Switches a program off or on. */
export async function changeSource(work: Work, { id, active }: InputOf<Api["changeSource"]>): Promise<Source> {
  await sourceOf(work, id);
  await writeActive(work, id, active);
  note(work, "change-source", id, { active });
  return sourceOf(work, id);
}

/** Gives a further secret, the older one still holding; of two, the oldest goes. */
export async function addSecret(work: Work, { id }: { id: string }): Promise<OutputOf<Api["addSecret"]>> {
  const kept = await keptSource(work, id);
  const secret = newSecret();
  await writeSecrets(work, id, [sealSecret(work, id, secret), ...kept.secrets].slice(0, 2));
  note(work, "add-secret", id, {});
  return { source: await sourceOf(work, id), secret };
}

/** Puts the older secret away. */
export async function dropSecret(work: Work, { id }: { id: string }): Promise<Source> {
  const kept = await keptSource(work, id);
  if (kept.secrets.length < 2) throw refuse("secret-is-last");
  await writeSecrets(work, id, kept.secrets.slice(0, 1));
  note(work, "drop-secret", id, {});
  return sourceOf(work, id);
}

const newSecret = (): string => `insec_${randomBytes(32).toString("base64url")}`;

async function keptSource(work: Work, id: string) {
  const kept = await sourceKept(work, id);
  if (!kept) throw refuse("source-not-found");
  return kept;
}

async function sourceOf(work: Work, id: string): Promise<Source> {
  const source = await sourceById(work, id);
  if (!source) throw refuse("source-not-found");
  return source;
}

function note(work: Work, verb: string, id: string, after: Record<string, unknown>): void {
  record(work, { verb: `arrivals.${verb}`, subject: `inbound-source:${id}`, after });
  changed(work, "inbound-sources", id);
}
