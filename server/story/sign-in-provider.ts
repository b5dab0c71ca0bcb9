import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Someone at the provider. */
export type Account = { email: string; name: string; groups?: string[]; emailVerified?: boolean };

export const clientOfKept = { id: "kept", secret: "kept-and-the-provider-know" };

/** A real OpenID provider on this machine, as a company has one: whoever types a login that it knows is signed in. `lets` says where it may send people back to. */
export async function openProvider(accounts: Readonly<Record<string, Account>>) {
  let serve: RequestListener = (_, answer) => void answer.writeHead(503).end();
  const server = createServer((asked, answer) => serve(asked, answer));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    lets(backTo: string): void {
      const provider = new Provider(issuer, {
        clients: [{ client_id: clientOfKept.id, client_secret: clientOfKept.secret, redirect_uris: [backTo] }],
        claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "groups"] },
        conformIdTokenClaims: false,
        findAccount: (_, id) => ({ accountId: id, claims: () => claimsOf(id, accounts[id]) }),
        jwks: {
          keys: [{ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }) }],
        },
        cookies: { keys: ["kept-story"] },
        ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
        features: { devInteractions: { enabled: true } },
      });
      serve = provider.callback();
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const claimsOf = (sub: string, account: Account | undefined) => ({
  sub,
  ...(account && {
    email: account.email,
    email_verified: account.emailVerified ?? true,
    name: account.name,
    ...(account.groups ? { groups: account.groups } : {}),
  }),
});
