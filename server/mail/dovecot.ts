import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, connect, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ImapFlow } from "imapflow";

/** A throw-away Dovecot on a port of its own for tests: any user, password "pw". */
export type Dovecot = Awaited<ReturnType<typeof startDovecot>>;

/** Starts a real IMAP server in a folder of its own, which asks at an address whose an OAuth token is (RFC 7662) where one is given; `stop` ends it and leaves nothing behind. */
export async function startDovecot({ introspection }: { introspection?: string } = {}) {
  if (!existsSync("/usr/sbin/dovecot")) throw new Error("Dovecot is missing; ask for: apt-get install dovecot-imapd");
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-dovecot-"));
  const port = await freePort();
  const root = process.getuid?.() === 0;
  const user = root ? "nobody" : os.userInfo().username;
  const group = execFileSync("id", ["-gn", user], { encoding: "utf8" }).trim();
  const [uid, gid] = root ? idsOf("nobody") : [String(process.getuid?.()), String(process.getgid?.())];
  for (const name of ["run", "home"]) mkdirSync(path.join(folder, name));
  chmodSync(folder, 0o755);
  chmodSync(path.join(folder, "home"), 0o777);
  const settings = path.join(folder, "dovecot.conf");
  writeSettings(settings, { folder, port, user, group, uid, gid }, introspection);
  let server = await start(settings, port);
  return {
    port,
    /** The file of its settings, by which others put mail into it. */
    settings,
    /** Puts messages into somebody's INBOX, as they would have come by SMTP. */
    async deliver(name: string, ...raws: readonly (string | Buffer)[]): Promise<void> {
      const imap = await signedIn(port, name);
      for (const raw of raws) await imap.append("INBOX", Buffer.from(raw), [], new Date());
      await imap.logout();
    },
    /** The messages in somebody's INBOX as they came, the oldest first. */
    async read(name: string): Promise<string[]> {
      const imap = await signedIn(port, name);
      const { exists } = await imap.mailboxOpen("INBOX");
      const messages = exists > 0 ? await imap.fetchAll("1:*", { source: true }) : [];
      await imap.logout();
      return messages.map(({ source }) => source?.toString("utf8") ?? "");
    },
    /** What one reads of somebody's INBOX: how many messages, and how many were seen. */
    async look(name: string): Promise<{ messages: number; seen: number }> {
      const imap = await signedIn(port, name);
      const { exists } = await imap.mailboxOpen("INBOX");
      const seen = await imap.search({ seen: true });
      await imap.logout();
      return { messages: exists, seen: (seen || []).length };
    },
    /** Makes somebody's INBOX anew, so that its UIDVALIDITY changes. */
    async renew(name: string): Promise<void> {
      await server.stop();
      rmSync(path.join(folder, "home", name), { recursive: true, force: true });
      server = await start(settings, port);
    },
    async goDown(): Promise<void> {
      await server.stop();
    },
    async comeUp(): Promise<void> {
      server = await start(settings, port);
    },
    async stop(): Promise<void> {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function signedIn(port: number, name: string): Promise<ImapFlow> {
  const auth = { user: name, pass: "pw" };
  const imap = new ImapFlow({ host: "127.0.0.1", port, secure: false, doSTARTTLS: false, auth, logger: false });
  await imap.connect();
  return imap;
}

async function start(settings: string, port: number) {
  const child = spawn("/usr/sbin/dovecot", ["-F", "-c", settings], { stdio: "ignore" });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 200)
      throw new Error(`Dovecot did not start; see ${path.dirname(settings)}/log`);
    await wait(50);
  }
  return {
    async stop() {
      child.kill("SIGTERM");
      await gone;
      while (await answers(port)) await wait(20);
    },
  };
}

/** Whether anybody listens on a port of this machine. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
  });

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const idsOf = (name: string): [string, string] => {
  const id = (flag: string) => execFileSync("id", [flag, name], { encoding: "utf8" }).trim();
  return [id("-u"), id("-g")];
};

type Facts = Record<"folder" | "user" | "group" | "uid" | "gid", string> & { port: number };

function writeSettings(settings: string, facts: Facts, introspection: string | undefined): void {
  const { folder } = facts;
  // Whoever delivers into it writes there too.
  writeFileSync(path.join(folder, "log"), "");
  chmodSync(path.join(folder, "log"), 0o666);
  writeFileSync(path.join(folder, "oauth2.conf"), tokensAskedAt(introspection ?? ""));
  writeFileSync(settings, configuration({ ...facts, byToken: introspection ? tokenSignIn(folder) : "" }));
}

const tokensAskedAt = (address: string) => `
introspection_mode = post
introspection_url = ${address}
username_attribute = username
active_attribute = active
active_value = true
`;

const tokenSignIn = (folder: string) => `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}
`;

const configuration = ({ folder, port, user, group, uid, gid, byToken }: Facts & { byToken: string }) => `
base_dir = ${folder}/run
state_dir = ${folder}/run
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login${byToken && " xoauth2 oauthbearer"}
auth_failure_delay = 0
log_path = ${folder}/log
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
mail_location = maildir:${folder}/home/%u/Maildir
mail_uid = ${uid}
mail_gid = ${gid}
mail_fsync = never
first_valid_uid = 1
last_valid_uid = 0
${byToken}passdb {
  driver = static
  args = password=pw
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/home/%u allow_all_users=yes
}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
  chroot =
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`;
