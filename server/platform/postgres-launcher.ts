import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { holdDataFolder, isHeld } from "./data-folder.ts";
import {
  clusterPlace,
  initCluster,
  ownFolder,
  postgresBinaries,
  postgresUser,
  type PostgresUser,
} from "./postgres-binaries.ts";
import type { Settings } from "./settings.ts";
import { StartRefused } from "./start-refused.ts";

/** A database server that answers, and how to let it go. */
export type Postgres = { connection: pg.PoolConfig; stop(): Promise<void> };

/** The database of a house: the server of `DATABASE_URL`, else our own PostgreSQL in the data folder, started or taken over. */
export async function startPostgres(settings: Pick<Settings, "data" | "databaseUrl">): Promise<Postgres> {
  if (settings.databaseUrl) return foreignServer(settings.databaseUrl);
  const letGo = holdDataFolder(settings.data);
  try {
    const server = await ownServer(settings.data);
    return { connection: server.connection, stop: async () => (await server.stop(), letGo()) };
  } catch (fault) {
    letGo();
    throw fault;
  }
}

/** The database of a house for a command: shared with the Kept that runs on it, else as if started. */
export async function joinPostgres(settings: Pick<Settings, "data" | "databaseUrl">): Promise<Postgres> {
  if (settings.databaseUrl || !isHeld(settings.data)) return startPostgres(settings);
  const sockets = await survivor(path.join(settings.data, "postgres"));
  if (!sockets) throw new StartRefused(`The Kept that holds ${settings.data} is just starting or stopping. Try again.`);
  return { connection: { host: sockets, user: "kept", database: "kept" }, stop: () => Promise.resolve() };
}

/** Starts a PostgreSQL of our own over a folder, or takes over the one that survived its Kept. */
export async function ownServer(data: string, options: readonly string[] = []): Promise<Postgres> {
  const user = postgresUser();
  const folder = path.join(data, "postgres");
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    ownFolder(folder, user);
    initCluster(postgresBinaries(data, user), folder, user);
  }
  const sockets = (await survivor(folder)) ?? (await launch(data, folder, user, options));
  const connection = { host: sockets, user: "kept", database: "kept" };
  await makeDatabase(connection);
  return { connection, stop: () => shutDown(folder) };
}

/** Stops a PostgreSQL of our own by its data folder, whoever started it. */
export const stopOwnServer = (data: string): Promise<void> => shutDown(path.join(data, "postgres"));

/** The socket folder of a PostgreSQL that still serves this cluster, once it answers; undefined when none lives. */
async function survivor(folder: string): Promise<string | undefined> {
  for (let tries = 0; tries < 1_500; tries++) {
    const running = postmasterOf(folder);
    if (!running) return undefined;
    if (await answers(running.sockets)) return running.sockets;
    await wait(20);
  }
  throw new StartRefused(`The database in ${folder} is running but does not answer. Stop it, then start Kept again.`);
}

/** Starts the server and waits until it answers; tries again while the last parts of a killed one are still going. */
async function launch(data: string, folder: string, user: PostgresUser, options: readonly string[]): Promise<string> {
  const sockets = socketFolder(folder);
  ownFolder(sockets, user);
  const program = path.join(postgresBinaries(data, user), "bin/postgres");
  const { place, cwd } = clusterPlace(folder, user);
  const flags = ["-D", place, "-k", sockets, "-c", "listen_addresses=", ...settings, ...options];
  const logFile = path.join(data, "postgres.log");
  for (let again = 0; again < 50; again++) {
    const log = openSync(logFile, "a");
    const child = spawn(program, flags, { cwd, detached: true, stdio: ["ignore", log, log], ...user });
    child.unref();
    closeSync(log);
    for (let tries = 0; tries < 3_000 && child.exitCode === null; tries++) {
      if (await answers(sockets)) return sockets;
      await wait(10);
    }
    if (!/still in use|already exists/.test(lastWords(logFile))) break;
    await wait(200);
  }
  throw new StartRefused(`The database did not start:\n${lastWords(logFile)}`);
}

const socketFolder = (folder: string) =>
  path.join(os.tmpdir(), `kept-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);

const settings = [
  "shared_buffers=128MB",
  "max_connections=100",
  "jit=off",
  "wal_compression=on",
  "random_page_cost=1.1",
  "max_wal_size=2GB",
  "log_checkpoints=off",
].flatMap((line) => ["-c", line]);

/** The process that serves a cluster and where it listens, when one lives; what a dead one left behind is cleared away. */
function postmasterOf(folder: string): { pid: number; sockets: string } | undefined {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0 && isPostgres(pid))) {
    rmSync(file, { force: true });
    rmSync(path.join(lines[4] || socketFolder(folder), ".s.PGSQL.5432.lock"), { force: true });
    return undefined;
  }
  return { pid, sockets: lines[4] || socketFolder(folder) };
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
async function shutDown(folder: string): Promise<void> {
  const running = postmasterOf(folder);
  if (!running) return;
  process.kill(running.pid, "SIGINT");
  for (let tries = 0; tries < 3_000 && isPostgres(running.pid); tries++) await wait(10);
}

/** Whether this process lives and is a PostgreSQL: after a crash another program may have been given its number. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  if (process.platform !== "linux") return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.includes("(postgres)") && !stat.includes(") Z ");
  } catch {
    return false;
  }
}

async function answers(sockets: string): Promise<boolean> {
  const client = new pg.Client({ host: sockets, user: "kept", database: "postgres", connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabase(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'kept'");
    if (!rowCount) await client.query("create database kept");
  } finally {
    await client.end();
  }
}

async function foreignServer(url: string): Promise<Postgres> {
  const where = URL.parse(url)?.host ?? "DATABASE_URL";
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num') as version");
    if (Number(rows[0]?.version) < 150_000)
      throw new StartRefused(`The PostgreSQL at ${where} is too old; Kept needs 15 or newer.`);
  } catch (fault) {
    if (fault instanceof StartRefused) throw fault;
    throw new StartRefused(
      `The database at ${where} cannot be reached: ${(fault as Error).message}. Check DATABASE_URL and that the server runs.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
  return { connection: { connectionString: url }, stop: () => Promise.resolve() };
}

function lastWords(log: string): string {
  const said = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-8).join("\n") : "";
  return /No space left|Check free disk space/.test(said)
    ? `The disk is full. Free some space and start again.\n${said}`
    : said;
}
