import { z } from "zod";
import { get, post, put, remove, type Api } from "../kit/api.ts";
import { FactorRule, LacksFactor } from "./factor-rule.ts";
import { staffPolicy } from "./policy.ts";

/** A passkey of someone's, without its key. */
export const Passkey = z.object({
  id: z.string(),
  name: z.string(),
  madeAt: z.string(),
  lastUsedAt: z.string().nullable(),
});

/** What I need besides my password, or instead of it. */
export const OwnFactors = z.object({
  /** Since when codes of an authenticator app are asked for; null: they are not. */
  totpSince: z.string().nullable(),
  recoveryCodesLeft: z.number(),
  passkeys: z.array(Passkey),
});
export type OwnFactors = z.infer<typeof OwnFactors>;

/** The password once more: a session left open changes no way in. */
const shown = { password: z.string().min(1).max(200) };
const codes = z.object({ recoveryCodes: z.array(z.string()) });
/** What a browser and the server say to each other (W3C WebAuthn); the server's library checks every field. */
const webAuthn = z.record(z.string(), z.unknown());
const challenge = z.object({ challengeId: z.string(), options: webAuthn });

const standing = FactorRule.extend({ version: z.number().int(), lacking: z.array(LacksFactor) });

/** The second factor of a sign-in, and passkeys. */
export const factorApi = {
  ownFactors: get("/api/own-factors", {
    may: staffPolicy.changeOwnFactors,
    summary: "Tells one's own second factor and passkeys",
    input: z.object({}),
    output: OwnFactors,
  }),
  beginTotp: post("/api/own-factors/totp", {
    may: staffPolicy.changeOwnFactors,
    summary: "Gives the secret for an authenticator app; it counts from the first code on",
    input: z.object(shown),
    output: z.object({ secret: z.string(), address: z.string(), picture: z.string() }),
    secret: true,
  }),
  confirmTotp: put("/api/own-factors/totp", {
    may: staffPolicy.changeOwnFactors,
    summary: "Shows that the app gives right codes; from now on they are asked for. Gives the recovery codes, once",
    input: z.object({ code: z.string().trim().max(20) }),
    output: codes,
    secret: true,
  }),
  endTotp: remove("/api/own-factors/totp", {
    may: staffPolicy.changeOwnFactors,
    summary: "Codes of the app are asked for no longer",
    input: z.object(shown),
    output: OwnFactors,
    secret: true,
  }),
  renewRecoveryCodes: post("/api/own-factors/recovery-codes", {
    may: staffPolicy.changeOwnFactors,
    summary: "Gives new recovery codes in place of all earlier ones, once",
    input: z.object(shown),
    output: codes,
    secret: true,
  }),
  beginPasskey: post("/api/own-factors/passkey-challenges", {
    may: staffPolicy.changeOwnFactors,
    summary: "Begins making a passkey",
    input: z.object(shown),
    output: challenge,
    secret: true,
  }),
  addPasskey: post("/api/own-factors/passkeys", {
    may: staffPolicy.changeOwnFactors,
    summary: "Takes the passkey the browser made",
    input: z.object({ challengeId: z.uuid(), name: z.string().trim().min(1).max(60), response: webAuthn }),
    output: OwnFactors,
    secret: true,
  }),
  removePasskey: remove("/api/own-factors/passkeys/:id", {
    may: staffPolicy.changeOwnFactors,
    summary: "Makes a passkey of one's own worthless",
    input: z.object({ id: z.string().max(1_400) }),
    output: OwnFactors,
  }),
  removeFactors: remove("/api/staff/:id/factors", {
    may: staffPolicy.setPassword,
    summary: "Takes someone's second factor and passkeys away, when they lost them, and ends their sessions",
    input: z.object({ id: z.uuid() }),
    output: z.null(),
  }),
  factorRule: get("/api/second-factor-rule", {
    may: staffPolicy.requireFactor,
    summary: "Tells of which roles a second factor is asked, and who has none yet",
    input: z.object({}),
    output: standing,
  }),
  requireFactor: put("/api/second-factor-rule", {
    may: staffPolicy.requireFactor,
    summary: "Asks a second factor of roles, with days of grace from the next sign-in on; no roles: of nobody",
    input: FactorRule.extend({ version: z.number().int() }),
    output: standing,
  }),
  beginPasskeySignIn: post("/api/session/passkey-challenges", {
    may: staffPolicy.signIn,
    summary: "Begins signing in with a passkey",
    input: z.object({}),
    output: challenge,
    secret: true,
  }),
} satisfies Api;
