import { Secret, TOTP } from "otpauth";
import { msOf } from "@kept/domain/kit/instant.ts";
import type { Work } from "../platform/work.ts";
import { secretHash } from "./secret.ts";
import { openTotp, takeRecoveryCode, takeStep, totpOf } from "./store-factors.ts";

/** The codes of an authenticator app: six digits, new every thirty seconds (RFC 6238). */
export const codesOf = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "Kept", label, secret: Secret.fromBase32(secret) });

/** Whether someone signs in with a code besides the password. */
export const asksForCode = async (work: Work, staffId: string): Promise<boolean> =>
  Boolean((await totpOf(work, staffId))?.confirmedAt);

/** Takes a code of the app, or a recovery code; false when it is wrong or was taken before. */
export async function takeCode(work: Work, staffId: string, code: string): Promise<boolean> {
  if (/^\d{3} ?\d{3}$/.test(code)) return takeDigits(work, staffId, code.replace(" ", ""));
  return (await takeRecoveryCode(work, staffId, recoveryHash(code))) !== undefined;
}

/** Takes the digits of now, of the half minute before or after; each once. */
export async function takeDigits(work: Work, staffId: string, digits: string): Promise<boolean> {
  const totp = await totpOf(work, staffId);
  if (!totp) return false;
  const codes = codesOf(openTotp(work, staffId, totp));
  const timestamp = msOf(work.now);
  const apart = codes.validate({ token: digits, timestamp, window: 1 });
  if (apart === null) return false;
  return (await takeStep(work, staffId, codes.counter({ timestamp }) + apart)) !== undefined;
}

/** What is kept of a recovery code; spaces, hyphens and capitals do not matter. */
export const recoveryHash = (code: string): Buffer => secretHash(code.toLowerCase().replace(/[^a-z0-9]/g, ""));
