import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export type RealServer = Awaited<ReturnType<typeof realServer>>;

/** Kept as a process of its own on an empty folder and a free port, with one administrator; it can be ended and started again. */
export async function realServer(settings: Readonly<Record<string, string>> = {}) {
  const data = mkdtempSync(path.join(os.tmpdir(), "kept-e2e-"));
  const port = await freePort();
  const administrator = { email: "first@kept.example", password: "kept-every-promise" };
  const env = {
    ...process.env,
    KEPT_DATA: data,
    PORT: String(port),
    KEPT_ADMIN_EMAIL: administrator.email,
    KEPT_ADMIN_PASSWORD: administrator.password,
    ...settings,
  };
  const url = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals = "SIGKILL") => {
    if (running) await ended(running, signal);
    running = undefined;
  };
  return {
    url,
    administrator,
    async start(): Promise<void> {
      const main = path.resolve(import.meta.dirname, "../server/app/main.ts");
      running = spawn(process.execPath, [main], { env, stdio: ["ignore", "ignore", "inherit"] });
      for (let tries = 0; tries < 300; tries++) {
        const ready = await fetch(`${url}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        );
        if (ready) return;
        await wait(100);
      }
      throw new Error("Kept did not start");
    },
    end,
    async close(): Promise<void> {
      await end("SIGTERM");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> =>
  new Promise((resolve) => {
    child.once("exit", resolve);
    child.kill(signal);
  });

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
