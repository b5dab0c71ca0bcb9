import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { joinPostgres } from "@kept/server/platform/postgres-launcher.ts";

const server = path.resolve(import.meta.dirname, "../server/app");

const administrator = { email: "bench@kept.example", password: "measured-not-guessed" };

/** A Kept of its own for measuring, started as a company would start it, with a key for programs and a connection to its database. */
export async function houseForBench(port: number) {
  const data = mkdtempSync(path.join(os.tmpdir(), "kept-bench-"));
  const env = {
    ...process.env,
    KEPT_DATA: data,
    PORT: String(port),
    KEPT_ADMIN_EMAIL: administrator.email,
    KEPT_ADMIN_PASSWORD: administrator.password,
    KEPT_TIME: "real",
  };
  const url = `http://127.0.0.1:${port}`;
  const raised = async () => {
    const started = spawn(process.execPath, [path.join(server, "main.ts")], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
    for (let tries = 0; tries < 600 && !(await up(url)); tries++) await wait(50);
    return started;
  };
  let child = await raised();
  const made = execFileSync(
    process.execPath,
    [path.join(server, "cli.ts"), "api-key", "create", "--name", "bench", "--role", "administrator", "--json"],
    { env },
  );
  const { connection } = await joinPostgres({ data, databaseUrl: undefined });
  const pool = new pg.Pool({ ...connection, max: 20 });
  return {
    url,
    administrator,
    key: (JSON.parse(made.toString()) as { key: string }).key,
    pool,
    /** Kills the server where it stands (kill -9) and starts it anew; its database goes on. */
    async killAndStart(): Promise<void> {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      child = await raised();
    },
    async close(): Promise<void> {
      await pool.end();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export type BenchHouse = Awaited<ReturnType<typeof houseForBench>>;

const up = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
