import * as oidc from "openid-client";
import type { Instant } from "@kept/domain/kit/instant.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { alsoTold, type OAuth } from "@kept/domain/mail/mailbox-sign-in.ts";
import { refuse } from "@kept/domain/mail/reasons.ts";

/** What a provider gave: the token mail servers take until a moment, and the one by which it is renewed. */
export type Tokens = { access: string; expiresAt: Instant; refresh: string | null };

const answersWithinSeconds = 10;
/** A token whose life is not told is taken for one of this length. */
const lifeSeconds = 300;

/** The provider as it describes itself, or as its addresses say; without TLS only where these say so. */
async function known({ issuer, authorizeUrl, tokenUrl, clientId }: OAuth, secret: string): Promise<oidc.Configuration> {
  const plain = [issuer, tokenUrl].some((address) => address.startsWith("http:"));
  if (issuer && !tokenUrl) {
    const how = { timeout: answersWithinSeconds, ...(plain ? { execute: [oidc.allowInsecureRequests] } : {}) };
    return oidc.discovery(new URL(issuer), clientId, secret || undefined, secret ? undefined : oidc.None(), how);
  }
  const addresses = { authorization_endpoint: authorizeUrl, token_endpoint: tokenUrl };
  const found = new oidc.Configuration(
    { issuer: issuer || new URL(tokenUrl).origin, ...addresses },
    clientId,
    secret || undefined,
    secret ? undefined : oidc.None(),
  );
  found.timeout = answersWithinSeconds;
  if (plain) oidc.allowInsecureRequests(found);
  return found;
}

/** Where somebody goes to sign in to a mailbox, and what to remember until they come back. */
export async function addressToSignIn(oauth: OAuth, secret: string, username: string, backTo: string) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const challenge = await oidc.calculatePKCECodeChallenge(verifier);
  const url = oidc.buildAuthorizationUrl(await known(oauth, secret).catch(unreachable), {
    redirect_uri: backTo,
    scope: oauth.scope,
    state,
    login_hint: username,
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...alsoTold(oauth),
  });
  return { url: url.href, state, verifier };
}

/** The tokens for the code somebody came back with (RFC 9700). */
export const tokensForCode = (
  oauth: OAuth,
  secret: string,
  back: { url: URL; state: string; verifier: string },
  now: Instant,
) =>
  given(now, null, async () =>
    oidc.authorizationCodeGrant(await known(oauth, secret), back.url, {
      expectedState: back.state,
      pkceCodeVerifier: back.verifier,
    }),
  );

/** New tokens for those that run out; some providers give a new token to renew by as well. */
export const tokensRenewed = (oauth: OAuth, secret: string, refresh: string, now: Instant) =>
  given(now, refresh, async () => oidc.refreshTokenGrant(await known(oauth, secret), refresh));

/** Tokens in the company's name. */
export const tokensOfClient = (oauth: OAuth, secret: string, now: Instant) =>
  given(now, null, async () => oidc.clientCredentialsGrant(await known(oauth, secret), { scope: oauth.scope }));

async function given(
  now: Instant,
  refresh: string | null,
  ask: () => Promise<oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers>,
): Promise<Tokens> {
  const tokens = await ask().catch(unreachable);
  const life = tokens.expiresIn() ?? lifeSeconds;
  return {
    access: tokens.access_token,
    expiresAt: plus(now, life * 1_000),
    refresh: tokens.refresh_token ?? refresh,
  };
}

/** Says in plain words why a provider gave nothing. */
function unreachable(fault: unknown): never {
  if (fault instanceof oidc.ResponseBodyError || fault instanceof oidc.AuthorizationResponseError) {
    if (/^(invalid_grant|interaction_required|consent_required|login_required|access_denied)$/.test(fault.error))
      throw refuse("mailbox-sign-in-withdrawn");
    throw refuse("mailbox-client-refused", { says: fault.error_description ?? fault.error });
  }
  throw refuse("mailbox-provider-unreachable", { says: (fault as Error).message });
}
