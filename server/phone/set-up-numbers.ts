import type { InputOf } from "@kept/domain/kit/api.ts";
import { phoneNumber } from "@kept/domain/customers/phone-number.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import { refuse } from "@kept/domain/phone/reasons.ts";
import { ringsInWords } from "@kept/domain/phone/rings.ts";
import type { Extension, Hotline } from "@kept/domain/phone/set-up.ts";
import { clauseInForce } from "../charter/index.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { newId, type Work } from "../platform/work.ts";
import { deleteExtension, deleteLine, extensions, lines, putExtension, putLine, type Line } from "./store-set-up.ts";

/** The hotline numbers, each with how long it may ring. */
export async function hotlines(work: Work): Promise<Hotline[]> {
  const { figure } = await clauseInForce(work, "3.2a");
  const rings = figure?.kind === "rings" ? figure.rings : 3;
  return (await lines(work)).map((line) => ({ ...line, says: ringsInWords(rings, line.rule) }));
}

/** Adds a hotline number. */
export const addHotline = (work: Work, asked: InputOf<typeof phoneApi.addHotline>): Promise<Hotline> =>
  put(work, { ...asked, id: newId(work) });

/** Changes a hotline number; calls judged before stay as they were judged. */
export async function changeHotline(work: Work, asked: InputOf<typeof phoneApi.changeHotline>): Promise<Hotline> {
  if (!(await lines(work)).some(({ id }) => id === asked.id)) throw refuse("phone-thing-unknown");
  return put(work, asked);
}

async function put(work: Work, asked: Omit<Line, "digits">): Promise<Hotline> {
  const digits = phoneNumber(asked.number)?.digits;
  if (!digits) throw refuse("phone-number-wrong", { number: asked.number });
  if (!(await putLine(work, { ...asked, digits }))) throw refuse("phone-number-taken");
  record(work, { verb: "phone.putHotline", subject: `phone-line:${asked.id}`, after: asked });
  changed(work, "phone-lines", asked.id);
  const made = (await hotlines(work)).find(({ id }) => id === asked.id);
  if (!made) throw refuse("phone-thing-unknown");
  return made;
}

/** Takes a hotline number away. */
export async function removeHotline(work: Work, { id }: { id: string }): Promise<null> {
  await deleteLine(work, id);
  record(work, { verb: "phone.removeHotline", subject: `phone-line:${id}` });
  changed(work, "phone-lines", id);
  return null;
}

/** Says whose telephone an extension, login or queue is. */
export async function sayWhose(work: Work, asked: InputOf<typeof phoneApi.putExtension>): Promise<Extension> {
  const written = await putExtension(work, asked);
  record(work, { verb: "phone.putExtension", subject: `phone-extension:${written?.id}`, after: asked });
  changed(work, "phone-extensions", written?.id);
  const made = (await extensions(work)).find(({ id }) => id === written?.id);
  if (!made) throw refuse("phone-thing-unknown");
  return made;
}

/** Forgets whose telephone it is. */
export async function forgetWhose(work: Work, { id }: { id: string }): Promise<null> {
  await deleteExtension(work, id);
  record(work, { verb: "phone.removeExtension", subject: `phone-extension:${id}` });
  changed(work, "phone-extensions", id);
  return null;
}
