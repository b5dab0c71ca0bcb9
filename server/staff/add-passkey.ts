import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from "@simplewebauthn/server";
import type { OwnFactors } from "@kept/domain/staff/factor-api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { showPassword } from "./change-password.ts";
import { onlyFor } from "./end-session.ts";
import { placeOf, pose, posed } from "./passkey-place.ts";
import { keepOneFactor } from "./require-factor.ts";
import { somebody } from "./somebody.ts";
import { forgetAccess } from "./store-access.ts";
import { deletePasskeys, factorsOf, insertPasskey, passkeysOf } from "./store-factors.ts";

/** Begins making a passkey that is found without an e-mail and asks for a finger, face or PIN: two factors in one. */
export async function beginPasskey(work: Work, asked: { password: string }) {
  const person = await somebody(work, onlyFor(work));
  await showPassword(work, person.id, asked.password);
  const known = await passkeysOf(work, person.id);
  const options = await generateRegistrationOptions({
    rpName: "Kept",
    rpID: placeOf(work).rpID,
    userName: person.email,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    attestationType: "none",
    excludeCredentials: known.map(({ id, transports }) => ({
      id,
      transports: transports as AuthenticatorTransport[],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  return pose(work, options, person.id);
}

/** Takes the passkey the browser made in answer to the challenge. */
export async function addPasskey(
  work: Work,
  asked: { challengeId: string; name: string; response: Record<string, unknown> },
): Promise<OwnFactors> {
  const staffId = onlyFor(work);
  const expectedChallenge = await posed(work, asked.challengeId, staffId);
  const { origin, rpID } = placeOf(work);
  const checked = await verifyRegistrationResponse({
    response: asked.response as unknown as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!checked?.verified) throw refuse("passkey-refused");
  const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
  const facts = { id, staffId, name: asked.name, publicKey: Buffer.from(publicKey), counter, transports };
  if (!(await insertPasskey(work, facts))) throw refuse("passkey-refused");
  record(work, { verb: "staff.addPasskey", subject: `staff:${staffId}`, after: { name: asked.name } });
  forgetAccess(work);
  changed(work, "own-factors", staffId);
  changed(work, "second-factor-rule");
  return factorsOf(work, staffId);
}

/** Makes a passkey of one's own worthless; doing it twice does it once. */
export async function removePasskey(work: Work, asked: { id: string }): Promise<OwnFactors> {
  const staffId = onlyFor(work);
  const before = (await passkeysOf(work, staffId)).find(({ id }) => id === asked.id);
  if (before) await keepOneFactor(work, staffId, "passkey");
  await deletePasskeys(work, staffId, asked.id);
  forgetAccess(work);
  if (before) record(work, { verb: "staff.removePasskey", subject: `staff:${staffId}`, before: { name: before.name } });
  changed(work, "own-factors", staffId);
  changed(work, "second-factor-rule");
  return factorsOf(work, staffId);
}
