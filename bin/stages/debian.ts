import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const program = "/usr/lib/postgresql/15/bin";

/** Debian's own PostgreSQL 15, thrown away after the tests. */
export const debianPostgres = {
  lacking: () =>
    existsSync(path.join(program, "postgres"))
      ? undefined
      : "PostgreSQL 15 is missing; ask for: apt-get install postgresql-15",
  start: startDebianPostgres,
};

/** The SIP server and the telephones that real calls are made with. */
export const telephones = {
  lacking: () =>
    existsSync("/usr/sbin/kamailio") &&
    existsSync("/usr/bin/sipp") &&
    globSync("/usr/lib/*/kamailio/modules/evapi.so").length > 0
      ? undefined
      : "Kamailio or sipp is missing; ask for: apt-get install kamailio kamailio-extra-modules sip-tester",
};

/** The mail servers that real mail goes through. */
export const mailServers = {
  lacking: () => {
    if (!existsSync("/usr/sbin/postfix") || !existsSync("/usr/sbin/dovecot"))
      return "Postfix or Dovecot is missing; ask for: apt-get install --no-install-recommends postfix dovecot-imapd";
    return process.getuid?.() === 0 ? undefined : "Postfix starts for root only; run this stage as root";
  },
};

/** The browser that the stories drive. */
export const chromium = {
  lacking: () =>
    existsSync("/usr/bin/chromium")
      ? undefined
      : "Chromium is missing; ask for: apt-get install chromium fonts-noto-cjk",
};

/** Starts a cluster on a Unix socket only; the tests find it by `KEPT_TEST_DATABASE_URL`. */
async function startDebianPostgres() {
  const user = lentUser();
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-debian-"));
  if (user) chownSync(folder, user.uid, user.gid);
  const run = { cwd: "/", ...user };
  const cluster = path.join(folder, "cluster");
  const init = ["-D", cluster, "-U", "kept", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  execFileSync(path.join(program, "initdb"), init, { ...run, stdio: "pipe" });
  const settings = ["listen_addresses=", "fsync=off", "full_page_writes=off", "synchronous_commit=off", "jit=off"];
  const flags = ["-D", cluster, "-k", folder, ...settings.flatMap((setting) => ["-c", setting])];
  const server = spawn(path.join(program, "postgres"), flags, { ...run, stdio: "ignore" });
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  for (let tries = 0; !existsSync(path.join(folder, ".s.PGSQL.5432")); tries++) {
    if (server.exitCode !== null || tries > 300) throw new Error("Debian's PostgreSQL 15 did not start");
    await wait(50);
  }
  return {
    environment: { KEPT_TEST_DATABASE_URL: `postgres://kept@localhost/postgres?host=${encodeURIComponent(folder)}` },
    async after() {
      server.kill("SIGQUIT");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses root: it is lent the user postgres, else nobody. */
function lentUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  return user && { uid: Number(user[2]), gid: Number(user[3]) };
}
