import type { InputOf } from "@kept/domain/kit/api.ts";
import { minute, plus } from "@kept/domain/kit/instant.ts";
import type { staffApi, Session } from "@kept/domain/staff/api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuse as refuseProvider } from "@kept/domain/staff/provider-reasons.ts";
import { groupRolesFrom, rolesFor } from "@kept/domain/staff/provider-roles.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { beginSession } from "./begin-session.ts";
import { changePerson } from "./change-person.ts";
import { addressToGo, providerOf, whoCameBack } from "./provider.ts";
import { secretHash } from "./secret.ts";
import { sessionFor } from "./session.ts";
import { countWrong, forgetWrong, signInKeys, slowDown } from "./slow-guessing.ts";
import { personByEmail, personById } from "./store-people.ts";
import {
  putIdentity,
  putNamed,
  putRequest,
  staffOfIdentity,
  takeRequest,
  type ProviderRequest,
} from "./store-provider.ts";
import { asksForCode, takeCode } from "./take-code.ts";
import { takeOnPerson } from "./take-on-person.ts";

/** How long one may take at the provider. */
const answeredWithin = 10 * minute;

/** Begins signing in through the company's provider. */
export async function beginProviderSignIn(work: Work): Promise<{ url: string; state: string }> {
  const provider = providerOf(work);
  const backTo = `${work.house.settings.url ?? work.from.origin ?? ""}/signed-in`;
  const { url, state, verifier, nonce } = await addressToGo(provider, backTo);
  const request = { stateHash: secretHash(state), verifier, nonce, backTo };
  await putRequest(work, request, plus(work.now, -answeredWithin));
  return { url, state };
}

/** Signs in whom the provider names, with the roles their groups give; with a code where they have a second factor here. */
export async function signInByProvider(work: Work, asked: InputOf<typeof staffApi.signInByProvider>): Promise<Session> {
  const provider = providerOf(work);
  const request = await takeRequest(work, secretHash(asked.state), plus(work.now, -answeredWithin));
  if (!request) throw refuseProvider("provider-refused", { provider: provider.name });
  const person = request.staffId ? await personById(work, request.staffId) : await personNamed(work, request, asked);
  if (!person || person.leftAt) throw refuseProvider("provider-person-unknown", { email: person?.email ?? "" });
  if (await asksForCode(work, person.id)) await codeGiven(work, request, person, asked.code);
  await beginSession(work, person.id);
  record(work, { verb: "staff.signIn", by: person, subject: `staff:${person.id}`, after: { provider: provider.name } });
  return sessionFor(work, person, false);
}

/** The code of the second factor, or the refusal that asks for it; the provider is not asked again. */
async function codeGiven(
  work: Work,
  request: ProviderRequest,
  person: Person,
  code: string | undefined,
): Promise<void> {
  const keys = signInKeys(work, person.email);
  await slowDown(work, keys);
  if (code && (await takeCode(work, person.id, code))) return forgetWrong(work, person.email);
  await putNamed(work, request, person.id);
  if (!code) throw refuse("second-factor-needed").butKeep();
  await countWrong(work, keys);
  record(work, { verb: "staff.signInRefused", subject: `staff:${person.id}` });
  throw refuse("second-factor-wrong").butKeep();
}

/** Who of ours the provider names: known from before, by a verified e-mail, or taken on when a group of theirs has a role here. */
async function personNamed(
  work: Work,
  request: ProviderRequest,
  { state, query }: { state: string; query: string },
): Promise<Person | undefined> {
  const provider = providerOf(work);
  const { verifier, nonce, backTo } = request;
  const url = new URL(`${backTo}?${query.replace(/^\?/, "")}`);
  const claims = await whoCameBack(provider, { url, state, verifier, nonce });
  const email = String(claims["email"] ?? "").toLowerCase();
  const roles = rolesFor(claims[provider.groupsClaim], groupRolesFrom(provider.roles) ?? new Map());
  const knownId = await staffOfIdentity(work, claims.iss, claims.sub);
  const known = knownId ? await personById(work, knownId) : undefined;
  if (known) return withRoles(work, known, roles);

  if (!email || claims["email_verified"] === false)
    throw refuseProvider("provider-email-missing", { provider: provider.name });
  const there = await personByEmail(work, email);
  if (!there && !roles?.length) throw refuseProvider("provider-person-unknown", { email });
  const person =
    there ?? (await takeOnPerson(work, newcomer(work, email, String(claims["name"] ?? email), roles ?? [])));
  await putIdentity(work, claims.iss, claims.sub, person.id);
  return there ? withRoles(work, person, roles) : person;
}

/** Someone whose groups changed has the roles these give from now on. Groups that give none take none away: that is for an administrator. */
async function withRoles(work: Work, person: Person, roles: Person["roles"] | null): Promise<Person> {
  if (!roles?.length || person.leftAt) return person;
  const same = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role));
  if (same) return person;
  const { leftAt: _, ...particulars } = person;
  return changePerson(work, { ...particulars, roles });
}

const newcomer = (work: Work, email: string, name: string, roles: Person["roles"]) => ({
  name: name.slice(0, 80),
  email,
  language: work.by.language,
  speaks: [],
  zone: work.house.settings.zone,
  extension: null,
  departmentCode: null,
  roles,
  ownRoles: [],
  skills: [],
});
