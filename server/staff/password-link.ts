import { day, plus } from "@kept/domain/kit/instant.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { setPassword } from "./change-password.ts";
import { someoneHere } from "./put-department.ts";
import { newSecret, secretHash } from "./secret.ts";
import { putPasswordLink, takePasswordLink } from "./store-sessions.ts";

/** Gives the token of a link by which someone sets a new password themselves: once, within a day; an earlier link is worthless. */
export async function givePasswordLink(work: Work, asked: { id: string }) {
  const person = await someoneHere(work, asked.id);
  const token = newSecret();
  const expiresAt = plus(work.now, day);
  await putPasswordLink(work, { staffId: person.id, tokenHash: secretHash(token), expiresAt });
  record(work, { verb: "staff.givePasswordLink", subject: `staff:${person.id}` });
  return { token, expiresAt };
}

/** Sets a new password by a link; all sessions end, and a second factor is asked for as ever. */
export async function setPasswordByLink(work: Work, asked: { token: string; password: string }) {
  const link = await takePasswordLink(work, secretHash(asked.token));
  if (!link) throw refuse("password-link-used");
  const person = await someoneHere(work, link.staffId);
  await setPassword(work, person, asked.password);
  return { email: person.email };
}
