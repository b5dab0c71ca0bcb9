import * as oidc from "openid-client";
import { refuse } from "@kept/domain/staff/provider-reasons.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";

type Provider = NonNullable<House["settings"]["oidc"]>;

const answersWithinSeconds = 10;
const scope = "openid email profile";

/** The provider as the company set it up; refused when it did not. */
export function providerOf(work: Work): Provider {
  const provider = work.house.settings.oidc;
  if (!provider) throw refuse("no-provider");
  return provider;
}

/** What the provider says of itself (OpenID Connect Discovery 1.0); without TLS only where the company wrote its address so. */
async function discovered(provider: Provider): Promise<oidc.Configuration> {
  const issuer = new URL(provider.issuer);
  const plain = issuer.protocol === "http:" ? { execute: [oidc.allowInsecureRequests] } : {};
  const how = { timeout: answersWithinSeconds, ...plain };
  return oidc.discovery(issuer, provider.client, provider.secret, undefined, how).catch(() => {
    throw refuse("provider-unreachable", { provider: provider.name });
  });
}

/** Where to go to sign in, and what to remember until one comes back. */
export async function addressToGo(provider: Provider, backTo: string) {
  const known = await discovered(provider);
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const nonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(known, {
    redirect_uri: backTo,
    scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  });
  return { url: url.href, state, verifier, nonce };
}

/** Whom the provider names, checked by its signature, the nonce and the code's verifier (RFC 9700). */
export async function whoCameBack(
  provider: Provider,
  back: { url: URL; state: string; verifier: string; nonce: string },
): Promise<oidc.IDToken> {
  const known = await discovered(provider);
  const refused = () => refuse("provider-refused", { provider: provider.name });
  const checks = { expectedState: back.state, expectedNonce: back.nonce, pkceCodeVerifier: back.verifier };
  const tokens = await oidc.authorizationCodeGrant(known, back.url, checks).catch(() => {
    throw refused();
  });
  const claims = tokens.claims();
  if (!claims) throw refused();
  if (claims["email"] !== undefined) return claims;
  const more = await oidc.fetchUserInfo(known, tokens.access_token, claims.sub).catch(() => ({}));
  return { ...claims, ...more };
}
