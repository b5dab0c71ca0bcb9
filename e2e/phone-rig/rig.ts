import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startKamailio, type Agent } from "./kamailio.ts";
import { freePorts } from "./ports.ts";
import { scenarios } from "./scenarios.ts";

type Scenario = keyof typeof scenarios;
type Played = {
  service: string;
  port: number;
  media: number;
  /** How long it rings or talks, in ms. */
  ms?: number;
  calls?: number;
  id?: string;
  keys?: Record<string, string>;
};

/** A real SIP server and real telephones, thrown away afterwards; `hear` is given each thing the server tells, as JSON. */
export async function openRig(agents: readonly Agent[], hear: (told: string) => void) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-sip-"));
  const [sip = 0, ...places] = await freePorts(agents.length + 61);
  const at = new Map(agents.map((agent, place) => [agent, places[place] ?? 0]));
  const spare = places.slice(agents.length);
  const port = () => spare.pop() ?? 0;
  const server = await startKamailio(folder, sip, at, hear);
  const running: ChildProcess[] = [];
  const play = (scenario: Scenario, who: Omit<Played, "media">) =>
    playSipp(folder, sip, scenario, { ...who, media: port() }, running);
  return {
    /** A telephone of the hotline waits to be called. */
    agent: (
      agent: Agent,
      scenario: "answers" | "rings" | "busy" | "handsOn",
      { onTo = "", ...how }: { ms?: number; calls?: number; onTo?: string } = {},
    ) => play(scenario, { service: agent, port: at.get(agent) ?? 0, ...how, keys: { onTo } }),
    /** A customer calls a number. */
    caller: (
      number: string,
      scenario: "calls" | "givesUp" | "isRefused" | "isHandedOn",
      { from, ms = 0, id, parent = "" }: { from: string; ms?: number; id: string; parent?: string },
    ) =>
      play(scenario, { service: number, port: port(), ms, id, keys: { caller: from, parent, patience: String(ms) } }),
    async close(): Promise<void> {
      for (const child of running) child.kill("SIGKILL");
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Plays a telephone with sipp until it is done; fails with what sipp said. */
function playSipp(
  folder: string,
  sip: number,
  scenario: Scenario,
  who: Played,
  running: ChildProcess[],
): Promise<void> {
  const { service, port, media, ms = 0, calls = 1, id, keys = {} } = who;
  const file = path.join(folder, `${scenario}-${port}.xml`);
  writeFileSync(
    file,
    scenarios[scenario].replace(/\[(caller|parent|onTo|patience)\]/g, (_, key: string) => keys[key] ?? ""),
  );
  const args = [
    `127.0.0.1:${sip}`,
    "-sf",
    file,
    "-s",
    service,
    "-i",
    "127.0.0.1",
    "-p",
    String(port),
    "-mp",
    String(media),
  ];
  args.push("-m", String(calls), "-d", String(ms), "-nostdin", "-timeout", "40", ...(id ? ["-cid_str", id] : []));
  const child = spawn("/usr/bin/sipp", args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  running.push(child);
  let says = "";
  child.stderr.on("data", (chunk: Buffer) => void (says += chunk.toString()));
  return new Promise((resolve, reject) =>
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${scenario} ${service}: ${code} ${says.slice(-600)}`)),
    ),
  );
}
