import { spawn, type ChildProcess } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freeTcpPort } from "./ports.ts";

/** One telephone of the hotline: `agentN1` of number 400800100N. */
export type Agent = `agent${number}`;

/** A real SIP server in a folder, throwing away what it knows; `hear` is given each thing it tells, as JSON. */
export async function startKamailio(
  folder: string,
  sip: number,
  at: ReadonlyMap<Agent, number>,
  hear: (told: string) => void,
) {
  const evapi = await freeTcpPort();
  const settings = path.join(folder, "kamailio.cfg");
  writeFileSync(settings, configured(sip, evapi, at));
  const log: string[] = [];
  const flags = ["-f", settings, "-P", path.join(folder, "pid"), "-Y", folder, "-DD", "-E", "-m", "32", "-M", "4"];
  const server = spawn("/usr/sbin/kamailio", flags, { stdio: ["ignore", "ignore", "pipe"], cwd: folder });
  server.stderr.on("data", (chunk: Buffer) => log.push(chunk.toString()));
  const line = await listenTo(evapi, hear, () => log.join(""), server);
  return {
    async stop(): Promise<void> {
      line.destroy();
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await Promise.race([gone, wait(3_000)]);
      server.kill("SIGKILL");
    },
  };
}

/** The server's settings: where each agent's telephone is, and which ring together. */
function configured(sip: number, evapi: number, at: ReadonlyMap<Agent, number>): string {
  const [modules = ""] = globSync("/usr/lib/*/kamailio/modules");
  const numbers = new Set([...at.keys()].map((agent) => agent.slice(5, 6)));
  const uri = (agent: Agent) => `sip:${agent}@127.0.0.1:${at.get(agent)}`;
  const groups = [...numbers].map((number) => {
    const [first, ...others] = [...at.keys()].filter((agent) => agent.slice(5, 6) === number);
    const more = others.map((agent) => ` append_branch("${uri(agent)}");`).join("");
    return first ? `    if ($rU == "400800100${number}") { $ru = "${uri(first)}";${more} return; }` : "";
  });
  const single = [...at.keys()].map((agent) => `    if ($rU == "${agent}") { $ru = "${uri(agent)}"; return; }`);
  const values: Record<string, string> = {
    sip: String(sip),
    evapi: String(evapi),
    modules,
    routes: [...groups, ...single].join("\n"),
  };
  const template = readFileSync(path.join(import.meta.dirname, "kamailio.cfg"), "utf8");
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? "");
}

/** Waits until the server stands and hears all it tells: netstrings over TCP. */
async function listenTo(
  port: number,
  hear: (told: string) => void,
  log: () => string,
  server: ChildProcess,
): Promise<Socket> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const line = await new Promise<Socket | null>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(socket)).once("error", () => resolve(null));
    });
    if (line) return hearing(line, hear);
    await wait(100);
  }
  throw new Error(`The SIP server did not start: ${log().slice(-800)}`);
}

function hearing(line: Socket, hear: (told: string) => void): Socket {
  let rest: Buffer = Buffer.alloc(0);
  line.on("error", () => undefined);
  line.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let colon = rest.indexOf(58); colon > 0; colon = rest.indexOf(58)) {
      const length = Number(rest.subarray(0, colon));
      if (rest.length < colon + length + 2) return;
      hear(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + length + 2);
    }
  });
  return line;
}
