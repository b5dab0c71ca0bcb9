import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import type { Trial } from "@kept/domain/mail/api.ts";
import type { MailboxFacts } from "@kept/domain/mail/mailbox.ts";

/** How one gets into a mailbox. */
export type Entrance = Pick<MailboxFacts, "host" | "port" | "security" | "username" | "folder"> &
  ({ password: string } | { accessToken: string });

/** No message is fetched further than this. */
export const rawAtMost = 60 * 1_048_576;

/** No more than so many messages were taken in and not marked by a process that died. */
const unmarkedAtMost = 1_000;

/** An open folder: which messages lie beyond a place, which up to it are not marked as read (the latest 1000), one of them byte for byte, and marking one as read. */
export type OpenFolder = {
  readonly uidValidity: number;
  readonly messages: number;
  uidsAfter(uid: number): Promise<number[]>;
  unseenUpTo(uid: number): Promise<number[]>;
  fetch(uid: number): Promise<{ raw: Uint8Array; receivedAt: string | null; whole: boolean } | null>;
  markSeen(uids: readonly number[]): Promise<void>;
  leave(): Promise<void>;
};

const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

function clientFor(entrance: Entrance): ImapFlow {
  const { host, port, security, username } = entrance;
  const by = "accessToken" in entrance ? { accessToken: entrance.accessToken } : { pass: entrance.password };
  return new ImapFlow({
    host,
    port,
    secure: security === "tls",
    doSTARTTLS: security === "starttls" ? true : security === "none" ? false : undefined,
    auth: { user: username, ...by },
    logger: false,
    disableAutoIdle: true,
    maxIdleTime: longestIdle,
    ...patience,
  } as ConstructorParameters<typeof ImapFlow>[0]);
}

/** Opens a folder; throws the server's own words when one does not get in. */
export async function openFolder(entrance: Entrance): Promise<OpenFolder> {
  const client = clientFor(entrance);
  // What breaks between two commands is told by the next one.
  client.on("error", () => undefined);
  await client.connect().catch((fault) => {
    client.close();
    throw fault;
  });
  try {
    const box = await client.mailboxOpen(entrance.folder);
    return folderOf(client, Number(box.uidValidity), box.exists);
  } catch (fault) {
    client.close();
    throw fault;
  }
}

const folderOf = (client: ImapFlow, uidValidity: number, messages: number): OpenFolder => ({
  uidValidity,
  messages,
  async uidsAfter(uid) {
    const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
    // "n:*" always names the last message, also when it lies before n.
    return (found || []).filter((one) => one > uid).toSorted((a, b) => a - b);
  },
  async unseenUpTo(uid) {
    const unseen = await client.search({ uid: `1:${uid}`, seen: false }, { uid: true });
    return (unseen || []).slice(-unmarkedAtMost);
  },
  async fetch(uid) {
    const wanted = { source: { start: 0, maxLength: rawAtMost }, internalDate: true, size: true };
    const message = await client.fetchOne(String(uid), wanted, { uid: true });
    if (!message || !message.source) return null;
    const { internalDate, source, size = 0 } = message;
    return {
      raw: source,
      whole: source.length < rawAtMost || size <= rawAtMost,
      receivedAt: internalDate ? new Date(internalDate).toISOString() : null,
    };
  },
  async markSeen(uids) {
    if (uids.length > 0) await client.messageFlagsAdd(uids.join(","), ["\\Seen"], { uid: true });
  },
  leave: () => client.logout().catch(() => client.close()),
});

/** A line on which a server tells what arrives: `ended` when it is lost. */
export type Listening = { readonly ended: Promise<void>; readonly leave: () => void };

/** Servers forget who is silent for half an hour; routers sooner. */
const longestIdle = 5 * 60_000;

/** Lets the server tell whenever a message arrives in a folder (IDLE, RFC 2177); null when it cannot. */
export async function listenTo(entrance: Entrance, arrived: () => void): Promise<Listening | null> {
  const client = clientFor(entrance);
  const ended = new Promise<void>((resolve) => client.once("close", () => resolve()));
  client.on("error", () => undefined);
  try {
    await client.connect();
    if (!client.capabilities.has("IDLE")) {
      await client.logout();
      return null;
    }
    await client.mailboxOpen(entrance.folder, { readOnly: true });
  } catch (fault) {
    client.close();
    throw fault;
  }
  client.on("exists", arrived);
  void idleOn(client)
    .catch(() => undefined)
    .finally(() => client.close());
  return { ended, leave: () => client.close() };
}

/** Idles as long as the line holds; a server that ends it at once is not asked in a circle. */
async function idleOn(client: ImapFlow): Promise<void> {
  while (client.usable) {
    const begun = performance.now();
    await client.idle();
    if (performance.now() - begun < 1_000) await wait(1_000);
  }
}

/** Tries to get into a mailbox, and says at which step it failed, in the server's own words. */
export async function tryMailbox(entrance: Entrance): Promise<Trial> {
  const client = clientFor(entrance);
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (fault) {
    client.close();
    const said = fault as Error & { authenticationFailed?: boolean; responseText?: string; code?: string };
    const step = said.authenticationFailed ? "sign-in" : /tls|ssl|certificate/i.test(said.message) ? "secure" : "reach";
    return { ok: false, step, says: said.responseText ?? said.message, messages: null };
  }
  try {
    const { exists } = await client.mailboxOpen(entrance.folder, { readOnly: true });
    return { ok: true, step: "done", says: "", messages: exists };
  } catch (fault) {
    const said = fault as Error & { responseText?: string };
    return { ok: false, step: "folder", says: said.responseText ?? said.message, messages: null };
  } finally {
    await client.logout().catch(() => client.close());
  }
}
