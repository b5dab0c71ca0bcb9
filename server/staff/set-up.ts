import type { Session } from "@kept/domain/staff/api.ts";
import type { Language } from "@kept/domain/kit/language.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import type { Work } from "../platform/work.ts";
import { beginSession } from "./begin-session.ts";
import { setPassword } from "./change-password.ts";
import { newSecret, secretHash } from "./secret.ts";
import { sessionFor } from "./session.ts";
import { putSetUpToken, takeSetUpToken } from "./store-access.ts";
import { countOtherAdministrators } from "./store-people.ts";
import { takeOnPerson } from "./take-on-person.ts";

/** A new one-time token that makes the first administrator, in place of any earlier one; null when there is one already. */
export async function setUpLink(work: Work): Promise<string | null> {
  if ((await countOtherAdministrators(work, null)) > 0) return null;
  const token = newSecret();
  await putSetUpToken(work, secretHash(token));
  return token;
}

export type NewAdministrator = { name: string; email: string; password: string; language?: Language };

/** Makes the first administrator with the one-time token, and signs them in. */
export async function setUp(work: Work, asked: NewAdministrator & { token: string }): Promise<Session> {
  const administrators = await countOtherAdministrators(work, null);
  if (administrators > 0 || !(await takeSetUpToken(work, secretHash(asked.token)))) throw refuse("set-up-link-used");
  const person = await createAdministrator(work, asked);
  await beginSession(work, person.id);
  return sessionFor(work, person, false);
}

/** Makes an administrator who signs in with this e-mail and password. */
export async function createAdministrator(work: Work, asked: NewAdministrator): Promise<Person> {
  const person = await takeOnPerson(work, {
    name: asked.name.trim(),
    email: asked.email.trim().toLowerCase(),
    language: asked.language ?? "zh-Hant",
    speaks: [],
    zone: "Asia/Shanghai",
    extension: null,
    departmentCode: null,
    roles: ["administrator"],
    skills: [],
  });
  await setPassword(work, person, asked.password);
  return person;
}
