import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Session } from "@kept/domain/staff/api.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { beginSession } from "./begin-session.ts";
import { hashPassword, isOutdated, passwordFits } from "./password-hash.ts";
import { sessionFor } from "./session.ts";
import { countWrong, forgetWrong, signInKeys, slowDown } from "./slow-guessing.ts";
import { deleteSession, passwordOf, putPassword } from "./store-access.ts";
import { secretHash } from "./secret.ts";
import { personByEmail } from "./store-people.ts";
import { asksForCode, takeCode } from "./take-code.ts";

/** Signs someone in, with a code when they have a second factor. A wrong password, an unknown e-mail and someone who has left get the same answer after the same time. */
export async function signIn(work: Work, asked: { email: string; password: string; code?: string }): Promise<Session> {
  const keys = signInKeys(work, asked.email);
  await slowDown(work, keys);
  const person = await personByEmail(work, asked.email);
  const stored = person && !person.leftAt ? await passwordOf(work, person.id) : undefined;
  const fits = await passwordFits(asked.password, stored?.hash ?? null);
  if (!person || !stored || !fits) {
    await countWrong(work, keys);
    record(work, { verb: "staff.signInRefused", subject: person ? `staff:${person.id}` : "staff" });
    throw refuse("sign-in-wrong").butKeep();
  }
  if (await asksForCode(work, person.id)) {
    if (!asked.code) throw refuse("second-factor-needed");
    if (!(await takeCode(work, person.id, asked.code))) {
      await countWrong(work, keys);
      record(work, { verb: "staff.signInRefused", subject: `staff:${person.id}` });
      throw refuse("second-factor-wrong").butKeep();
    }
  }
  await forgetWrong(work, asked.email);
  if (isOutdated(stored.hash))
    await putPassword(work, person.id, { ...stored, hash: await hashPassword(asked.password) });
  await beginSession(work, person.id);
  record(work, { verb: "staff.signIn", by: person, subject: `staff:${person.id}` });
  return sessionFor(work, person, stored.oneTime);
}

/** Signs out: the session ends and its cookie goes. */
export async function signOut(work: Work): Promise<null> {
  if (work.from.sessionToken) await deleteSession(work, secretHash(work.from.sessionToken));
  work.reply.session = null;
  return null;
}
