import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { text } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** What Kept is known by at the mail service's provider. */
export const mailClient = { id: "kept-mail", secret: "kept-and-the-mail-service-know", scope: "mail offline_access" };

/** A real OAuth 2 provider of a mail service on this machine: whoever types a login is signed in as that mailbox; what signs in by itself reads `byItself`. Mail servers ask at `introspection` whose a token is. */
export async function openMailProvider(byItself: string) {
  let serve: RequestListener = (_, answer) => void answer.writeHead(503).end();
  let provider: Provider | undefined;
  let given: { destroy(): Promise<void>; kind: string }[] = [];
  const asked = { tokens: 0 };
  const server = createServer((request, answer) => {
    if (request.url === "/token") asked.tokens++;
    if (request.url !== "/whose") return serve(request, answer);
    void whose(request).then((said) => answer.setHeader("content-type", "application/json").end(JSON.stringify(said)));
  });
  async function whose(request: IncomingMessage) {
    const token = new URLSearchParams(await text(request)).get("token") ?? "";
    const person = await provider?.AccessToken.find(token);
    if (person) return { active: true, username: person.accountId };
    const client = await provider?.ClientCredentials.find(token);
    return client ? { active: true, username: byItself } : { active: false };
  }
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const forget = async (kinds: readonly string[]) => {
    for (const token of given.filter(({ kind }) => kinds.includes(kind))) await token.destroy();
    given = given.filter(({ kind }) => !kinds.includes(kind));
  };
  return {
    issuer,
    introspection: `${issuer}/whose`,
    /** How often tokens were asked for. */
    asked,
    /** Says where it may send people back to. */
    lets(backTo: string): void {
      provider = new Provider(issuer, configuration(backTo));
      provider.on("access_token.saved", (token) => given.push(token));
      provider.on("refresh_token.saved", (token) => given.push(token));
      provider.on("client_credentials.saved", (token) => given.push(token));
      serve = provider.callback();
    },
    /** Lets the tokens that mail servers take be worth nothing before their time. */
    forgetAccess: () => forget(["AccessToken", "ClientCredentials"]),
    /** Withdraws what anybody agreed to. */
    withdraw: () => forget(["AccessToken", "ClientCredentials", "RefreshToken"]),
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

export type MailProvider = Awaited<ReturnType<typeof openMailProvider>>;

const configuration = (backTo: string): ConstructorParameters<typeof Provider>[1] => ({
  clients: [
    {
      client_id: mailClient.id,
      client_secret: mailClient.secret,
      redirect_uris: [backTo],
      grant_types: ["authorization_code", "refresh_token", "client_credentials"],
      scope: mailClient.scope,
    },
  ],
  scopes: ["mail", "offline_access"],
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  issueRefreshToken: () => true,
  jwks: { keys: [{ ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }) }] },
  cookies: { keys: ["kept-story"] },
  ttl: { AccessToken: 600, ClientCredentials: 600, AuthorizationCode: 60, Grant: 6_000, RefreshToken: 6_000 },
  features: { devInteractions: { enabled: true }, clientCredentials: { enabled: true } },
});
