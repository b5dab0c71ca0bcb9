import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { answers, freePort, type Dovecot } from "./dovecot.ts";

/**
 * Starts a throw-away Postfix on a port of its own for tests, which puts mail for anybody into Dovecot. What comes for name@any.example lands in the INBOX of "name" (what
 * follows a plus is cut off), addresses beginning with "gone" come back as a delivery report, those with "never" are
 * refused at once, those with "later" put off; `stop` ends it and leaves nothing behind.
 */
export async function startPostfix(dovecot: Pick<Dovecot, "settings">) {
  if (!existsSync("/usr/sbin/postfix"))
    throw new Error("Postfix is missing; ask for: apt-get install --no-install-recommends postfix");
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-postfix-"));
  const port = await freePort();
  execFileSync("chmod", ["755", folder]);
  for (const name of ["conf", "spool", "data"]) mkdirSync(path.join(folder, name));
  const conf = path.join(folder, "conf");
  const files = { main: mainSettings(folder), master: services(port, dovecot.settings), ...tables };
  for (const [name, words] of Object.entries(files))
    writeFileSync(path.join(conf, name === "main" || name === "master" ? `${name}.cf` : name), words);
  execFileSync("chown", ["postfix", path.join(folder, "data")]);
  execFileSync("/usr/sbin/postfix", ["-c", conf, "check"], { stdio: "ignore" });
  let server = await start(conf, port);
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** What it wrote down. */
    log: (): string => readFileSync(path.join(folder, "log"), "utf8"),
    async goDown(): Promise<void> {
      await server.stop();
    },
    async comeUp(): Promise<void> {
      server = await start(conf, port);
    },
    async stop(): Promise<void> {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(conf: string, port: number) {
  const child = spawn("/usr/lib/postfix/sbin/master", ["-c", conf, "-d"], { stdio: "ignore", detached: true });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  for (let tries = 0; !(await answers(port)); tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error(`Postfix did not start; see ${path.dirname(conf)}/log`);
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

const tables = {
  routes: "/^gone[^@]*@/ gone:\n",
  recipients: "/^never[^@]*@/ 550 5.1.1 There is no such mailbox\n/^later[^@]*@/ 451 4.3.0 Come back later\n",
};

const mainSettings = (folder: string) => `
compatibility_level = 3.6
queue_directory = ${folder}/spool
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
meta_directory = /etc/postfix
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.kept.example
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = regexp:{{/./ OK}}
virtual_transport = dovecot
dovecot_destination_recipient_limit = 1
recipient_delimiter = +
transport_maps = regexp:${folder}/conf/routes
smtpd_recipient_restrictions = check_recipient_access regexp:${folder}/conf/recipients, permit_mynetworks, reject
smtputf8_enable = yes
disable_dns_lookups = yes
message_size_limit = 52428800
alias_maps =
alias_database =
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
`;

const services = (port: number, settings: string) => `
127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
dovecot unix - n n - - pipe
  flags=R user=nobody argv=/usr/lib/dovecot/dovecot-lda -c ${settings} -d \${user}
gone unix - n n - - pipe
  user=nobody argv=/bin/sh -c {exit 67}
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;
