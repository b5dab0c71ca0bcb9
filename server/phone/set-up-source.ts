import { randomBytes } from "node:crypto";
import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import { refuse } from "@kept/domain/phone/reasons.ts";
import type { PhoneSource } from "@kept/domain/phone/set-up.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import {
  endSecrets,
  insertSecret,
  insertSource,
  sourceById,
  sourceShown,
  writeSource,
  type Source,
} from "./store-set-up.ts";

/** Adds a telephone system; what it signs with, or the word in its address, is given out this once. */
export async function addSource(
  work: Work,
  asked: InputOf<typeof phoneApi.addSource>,
): Promise<OutputOf<typeof phoneApi.addSource>> {
  const { code, name, kind, asterisk, password = "" } = asked;
  const id = newId(work);
  const place = kind === "asterisk" ? asterisk : null;
  if (!(await insertSource(work, { id, code, name, kind, asterisk: place }))) throw refuse("phone-code-taken");
  const secret = kind === "asterisk" ? null : newSecret(kind);
  await insertSecret(work, id, secret ?? password);
  note(work, "phone.addSource", id, { code, name, kind });
  return { source: await shownOf(work, id), secret };
}

const newSecret = (kind: Source["kind"]): string =>
  kind === "zammad" ? randomBytes(24).toString("base64url") : `phone_${randomBytes(32).toString("base64url")}`;

/** Changes what a telephone system is called, where it is, or whether it is heard. */
export async function changeSource(work: Work, asked: InputOf<typeof phoneApi.changeSource>): Promise<PhoneSource> {
  const before = await sourceOf(work, asked.id);
  const { id, name = before.name, active = before.active, asterisk = before.asterisk, password } = asked;
  await writeSource(work, { id, name, active, asterisk: before.kind === "asterisk" ? asterisk : null });
  if (password && before.kind === "asterisk") {
    await endSecrets(work, id, null);
    await insertSecret(work, id, password);
  }
  note(work, "phone.changeSource", id, { name, active, asterisk, passwordChanged: Boolean(password) });
  return shownOf(work, id);
}

/** Makes a second secret, so that a telephone system can be changed over while it goes on telling. */
export async function addSecret(work: Work, { id }: { id: string }): Promise<OutputOf<typeof phoneApi.addSecret>> {
  const source = await sourceOf(work, id);
  if (source.secrets.length >= 2) throw refuse("phone-two-secrets");
  const secret = newSecret(source.kind);
  await insertSecret(work, id, secret);
  note(work, "phone.addSecret", id, {});
  return { source: await shownOf(work, id), secret };
}

/** Ends a secret at once. */
export async function endSecret(work: Work, asked: { id: string; secretId: string }): Promise<PhoneSource> {
  await sourceOf(work, asked.id);
  await endSecrets(work, asked.id, asked.secretId);
  note(work, "phone.endSecret", asked.id, { secretId: asked.secretId });
  return shownOf(work, asked.id);
}

/** One telephone system; refused when there is none of this id. */
export async function sourceOf(work: Work, id: string): Promise<Source> {
  const source = await sourceById(work, id);
  if (!source) throw refuse("phone-thing-unknown");
  return source;
}

async function shownOf(work: Work, id: string): Promise<PhoneSource> {
  const source = await sourceShown(work, id);
  if (!source) throw refuse("phone-thing-unknown");
  return source;
}

function note(work: Work, verb: string, id: string, after: object): void {
  record(work, { verb, subject: `phone-source:${id}`, after });
  changed(work, "phone-sources", id);
}
