import { spawn, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { scenarios } from "./scenarios.ts";

/** What a telephone does. */
export type Scenario = keyof typeof scenarios;
/** Whose telephone it is, and where. */
export type Played = {
  service: string;
  port: number;
  media: number;
  /** How long it rings or talks, in ms. */
  ms?: number;
  calls?: number;
  id?: string;
  keys?: Record<string, string>;
  password?: string;
};

/** Plays a telephone with sipp until it is done; fails with what sipp said. */
export function playSipp(
  folder: string,
  sip: number,
  scenario: Scenario,
  who: Played,
  running: ChildProcess[],
): Promise<void> {
  const { service, port, media, ms = 0, calls = 1, id, keys = {}, password } = who;
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
  args.push("-trace_shortmsg", "-shortmessage_file", `${file}.seen`);
  if (password) args.push("-au", service, "-ap", password);
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
