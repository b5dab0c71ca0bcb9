import type { Session } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { somebody } from "./somebody.ts";
import { beginSession } from "./begin-session.ts";
import { hashPassword, newOneTimePassword, passwordFits } from "./password-hash.ts";
import { sessionFor } from "./session.ts";
import { countWrong, passwordKeys, slowDown } from "./slow-guessing.ts";
import { deleteSessionsOf, passwordOf, putPassword } from "./store-access.ts";

/** Changes one's own password; all other sessions of this person end, and this one goes on under a new token. */
export async function changeOwnPassword(work: Work, asked: { current: string; next: string }): Promise<Session> {
  if (work.by.kind !== "staff") throw refuse("only-for-people");
  const person = await somebody(work, work.by.id);
  await showPassword(work, person.id, asked.current);
  if (asked.next === asked.current) throw refuse("password-unchanged");
  await setPassword(work, person, asked.next);
  await beginSession(work, person.id);
  return sessionFor(work, person, false);
}

/** Refuses unless someone who has signed in shows their password again; guessing it is slowed down as at the door. */
export async function showPassword(work: Work, staffId: string, password: string): Promise<void> {
  const stored = await passwordOf(work, staffId);
  await slowDown(work, passwordKeys(staffId));
  if (await passwordFits(password, stored?.hash ?? null)) return;
  await countWrong(work, passwordKeys(staffId));
  throw refuse("password-wrong").butKeep();
}

/** An administrator sets a password that must be changed at the next sign-in; shown once. */
export async function giveOneTimePassword(work: Work, asked: { id: string }) {
  return { oneTimePassword: await setOneTimePassword(work, await somebody(work, asked.id)) };
}

/** Sets a new one-time password for someone, and ends their sessions. */
export async function setOneTimePassword(work: Work, person: Person): Promise<string> {
  const password = newOneTimePassword();
  await setPassword(work, person, password, true);
  return password;
}

/** Sets someone's password and ends all their sessions; the audit knows that, never what. */
export async function setPassword(work: Work, person: Person, password: string, oneTime = false): Promise<void> {
  if (password.length < 8 || password.toLowerCase() === person.email) throw refuse("password-too-short");
  await putPassword(work, person.id, { hash: await hashPassword(password), oneTime });
  await deleteSessionsOf(work, person.id);
  record(work, { verb: "staff.setPassword", subject: `staff:${person.id}`, after: { oneTime } });
}
