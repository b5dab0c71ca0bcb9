import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { asteriskSettings, type FaxPorts } from "./asterisk-settings.ts";
import { playSipp, type Scenario } from "./play-sipp.ts";
import { freePorts, freeTcpPort } from "./ports.ts";

/** A real Asterisk out of a folder of fetched packages, with two telephones signed in, and fax modems where asked for; thrown away by `close`. */
export async function runAsterisk(fetchedTo: string, fax?: FaxPorts) {
  const root = path.join(fetchedTo, "root");
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-asterisk-run-"));
  const [sip = 0, ...spare] = await freePorts(61);
  const ami = await freeTcpPort();
  for (const part of ["etc", "var/lib", "var/spool", "var/log", "var/run", "var/db", "var/keys", "var/log/cdr-csv"])
    mkdirSync(path.join(folder, part), { recursive: true });
  for (const [name, text] of Object.entries(asteriskSettings(folder, root, { sip, ami }, fax)))
    writeFileSync(path.join(folder, "etc", name), text);
  cpSync(path.join(root, "var/lib/asterisk"), path.join(folder, "var/lib"), { recursive: true, errorOnExist: false });
  const libraries = ["usr/lib/x86_64-linux-gnu", "usr/lib/x86_64-linux-gnu/pulseaudio"]
    .map((one) => path.join(root, one))
    .join(":");
  const program = path.join(root, "usr/lib64/ld-linux-x86-64.so.2");
  const flags = [
    "--library-path",
    libraries,
    path.join(root, "usr/sbin/asterisk"),
    "-C",
    path.join(folder, "etc/asterisk.conf"),
  ];
  const server = spawn(program, [...flags, "-f"], { stdio: "ignore", cwd: folder });
  await booted(program, flags, server, path.join(folder, "var/log/full"));
  const running: ChildProcess[] = [];
  const port = () => spare.pop() ?? 0;
  const play = (scenario: Scenario, who: Omit<Parameters<typeof playSipp>[3], "media">) =>
    playSipp(folder, sip, scenario, { ...who, media: port() }, running);
  const telephones = new Map([
    ["201", port()],
    ["202", port()],
  ]);
  for (const [service, at] of telephones) await play("registers", { service, port: at, password: "agent-secret" });
  return {
    ami,
    agent: (extension: "201" | "202", scenario: "answers" | "rings" | "busy", how: { ms?: number } = {}) =>
      play(scenario, { service: extension, port: telephones.get(extension) ?? 0, ...how }),
    caller: (number: string, scenario: "calls" | "givesUp" | "isRefused", how: { from: string; ms?: number }) =>
      play(scenario, {
        service: number,
        port: port(),
        ms: how.ms ?? 0,
        keys: { caller: how.from, patience: String(how.ms ?? 0) },
      }),
    async close(): Promise<void> {
      for (const child of running) child.kill("SIGKILL");
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await Promise.race([gone, wait(5_000)]);
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function booted(program: string, flags: readonly string[], server: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 150 && server.exitCode === null; tries++) {
    try {
      if (
        execFileSync(program, [...flags, "-rx", "core waitfullybooted"], {
          stdio: ["ignore", "pipe", "ignore"],
        }).includes("booted")
      )
        return;
    } catch {
      // It does not listen yet.
    }
    await wait(200);
  }
  throw new Error(`Asterisk did not start: ${readFileSync(log, "utf8").slice(-800)}`);
}
