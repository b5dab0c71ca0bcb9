import type { ChildProcess } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { startKamailio, type Agent } from "./kamailio.ts";
import { freePorts } from "./ports.ts";
import { playSipp, type Played, type Scenario } from "./play-sipp.ts";

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
    /** How long a call rang as its caller saw it on the wire, in ms: from the first ring to the answer or to giving up. */
    rang: (id: string): number => rangOnWire(folder, id),
    async close(): Promise<void> {
      for (const child of running) child.kill("SIGKILL");
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function rangOnWire(folder: string, id: string): number {
  const seen = globSync(path.join(folder, "*.seen"))
    .flatMap((file) => readFileSync(file, "utf8").split("\n"))
    .map((line) => line.split("\t"))
    .filter(([, , , , callId]) => callId === id)
    .map(([, , seconds, way, , cseq, message = ""]) => ({
      at: Number(seconds) * 1_000,
      what: `${way} ${cseq} ${message}`,
    }))
    .sort((a, b) => a.at - b.at);
  const ring = seen.find(({ what }) => what.includes("SIP/2.0 180"));
  const end = seen.find(({ what }) => /INVITE SIP\/2\.0 200|^S .*CANCEL/.test(what));
  if (!ring || !end) throw new Error(`${id} did not ring and end: ${JSON.stringify(seen)}`);
  return end.at - ring.at;
}
