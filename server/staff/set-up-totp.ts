import { toString as pictureOf } from "qrcode";
import { Secret } from "otpauth";
import type { OwnFactors } from "@kept/domain/staff/factor-api.ts";
import { refuse } from "@kept/domain/staff/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { showPassword } from "./change-password.ts";
import { onlyFor } from "./end-session.ts";
import { newOneTimePassword } from "./password-hash.ts";
import { keepOneFactor } from "./require-factor.ts";
import { countWrong, passwordKeys, slowDown } from "./slow-guessing.ts";
import { somebody } from "./somebody.ts";
import { deleteSessionsOf, forgetAccess } from "./store-access.ts";
import {
  confirmTotpRow,
  deletePasskeys,
  deleteTotp,
  factorsOf,
  putRecoveryCodes,
  putTotp,
  totpOf,
} from "./store-factors.ts";
import { codesOf, recoveryHash, takeDigits } from "./take-code.ts";

const recoveryCodes = 10;

/** One's own second factor and passkeys. */
export const ownFactors = (work: Work): Promise<OwnFactors> => factorsOf(work, onlyFor(work));

/** Gives the secret for an authenticator app, as text and as a picture to scan; nothing is asked for until a code confirms it. */
export async function beginTotp(work: Work, asked: { password: string }) {
  const person = await somebody(work, onlyFor(work));
  await showPassword(work, person.id, asked.password);
  if ((await totpOf(work, person.id))?.confirmedAt) throw refuse("second-factor-there");
  const secret = new Secret({ size: 20 }).base32;
  await putTotp(work, person.id, secret);
  const address = codesOf(secret, person.email).toString();
  const svg = await pictureOf(address, { type: "svg", margin: 2 });
  return { secret, address, picture: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}` };
}

/** The app gives right codes: from now on they are asked for. Gives the recovery codes, kept only as hashes. */
export async function confirmTotp(work: Work, asked: { code: string }) {
  const staffId = onlyFor(work);
  const totp = await totpOf(work, staffId);
  if (!totp) throw refuse("second-factor-not-begun");
  if (totp.confirmedAt) throw refuse("second-factor-there");
  await slowDown(work, passwordKeys(staffId));
  if (!(await takeDigits(work, staffId, asked.code.replace(/\D/g, "")))) {
    await countWrong(work, passwordKeys(staffId));
    throw refuse("code-does-not-fit").butKeep();
  }
  await confirmTotpRow(work, staffId);
  noted(work, staffId, "staff.beginSecondFactor");
  return giveRecoveryCodes(work, staffId);
}

/** Codes of the app are asked for no longer. */
export async function endTotp(work: Work, asked: { password: string }): Promise<OwnFactors> {
  const staffId = onlyFor(work);
  await showPassword(work, staffId, asked.password);
  await keepOneFactor(work, staffId, "app");
  await deleteTotp(work, staffId);
  noted(work, staffId, "staff.endSecondFactor");
  return factorsOf(work, staffId);
}

/** Gives new recovery codes in place of all earlier ones. */
export async function renewRecoveryCodes(work: Work, asked: { password: string }) {
  const staffId = onlyFor(work);
  await showPassword(work, staffId, asked.password);
  if (!(await totpOf(work, staffId))?.confirmedAt) throw refuse("second-factor-not-begun");
  noted(work, staffId, "staff.renewRecoveryCodes");
  return giveRecoveryCodes(work, staffId);
}

/** An administrator takes all factors of someone away who lost them: the password alone is enough again, every session ends. */
export async function removeFactors(work: Work, asked: { id: string }): Promise<null> {
  const person = await somebody(work, asked.id);
  await deleteTotp(work, person.id);
  await deletePasskeys(work, person.id, null);
  await deleteSessionsOf(work, person.id);
  noted(work, person.id, "staff.removeFactors");
  return null;
}

async function giveRecoveryCodes(work: Work, staffId: string): Promise<{ recoveryCodes: string[] }> {
  const codes = Array.from({ length: recoveryCodes }, newOneTimePassword);
  await putRecoveryCodes(work, staffId, codes.map(recoveryHash));
  return { recoveryCodes: codes };
}

function noted(work: Work, staffId: string, verb: string): void {
  record(work, { verb, subject: `staff:${staffId}` });
  forgetAccess(work);
  changed(work, "own-factors", staffId);
  changed(work, "second-factor-rule");
}
