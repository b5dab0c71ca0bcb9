import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
} from "@simplewebauthn/server";
import type { Session } from "@kept/domain/staff/api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { beginSession } from "./begin-session.ts";
import { placeOf, pose, posed } from "./passkey-place.ts";
import { sessionFor } from "./session.ts";
import { passwordOf } from "./store-access.ts";
import { markPasskeyUsed, passkeyWith, type PasskeyRow } from "./store-factors.ts";
import { personById } from "./store-people.ts";

/** Begins signing in with a passkey; nobody has said who they are yet. */
export async function beginPasskeySignIn(work: Work) {
  const options = await generateAuthenticationOptions({ rpID: placeOf(work).rpID, userVerification: "required" });
  return pose(work, options, null);
}

/** Signs in whoever's passkey answered the challenge. Whatever is wrong, the answer is the same. */
export async function signInByPasskey(
  work: Work,
  asked: { challengeId: string; response: Record<string, unknown> },
): Promise<Session> {
  const expectedChallenge = await posed(work, asked.challengeId, null);
  const passkey = await passkeyWith(work, String(asked.response["id"]));
  const person = passkey && (await personById(work, passkey.staffId));
  const counter = passkey && (await counterOf(work, passkey, asked.response, expectedChallenge));
  if (!person || person.leftAt || counter === undefined) {
    record(work, { verb: "staff.signInRefused", subject: person ? `staff:${person.id}` : "staff" });
    throw refuse("passkey-refused").butKeep();
  }
  await markPasskeyUsed(work, passkey.id, counter);
  await beginSession(work, person.id);
  record(work, { verb: "staff.signIn", by: person, subject: `staff:${person.id}`, after: { passkey: passkey.name } });
  return sessionFor(work, person, (await passwordOf(work, person.id))?.oneTime ?? false);
}

/** How often the passkey says it was used, when it answered rightly; undefined when not. */
async function counterOf(
  work: Work,
  { id, publicKey, counter, transports }: PasskeyRow,
  response: Record<string, unknown>,
  expectedChallenge: string,
): Promise<number | undefined> {
  const { origin, rpID } = placeOf(work);
  const checked = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      ...{ id, counter, publicKey: new Uint8Array(publicKey) },
      transports: transports as AuthenticatorTransport[],
    },
    requireUserVerification: true,
  }).catch(() => null);
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}
