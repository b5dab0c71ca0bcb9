import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FaxPorts } from "../phone-rig/asterisk-settings.ts";
import { freeTcpPort } from "../phone-rig/ports.ts";
import { lineSettings, modemSettings, setUp } from "./hylafax-settings.ts";

const programs = path.join(import.meta.dirname, "../../bin");

/** Where a HylaFAX will run, known before it does: its folder, its port, and the program faxes are handed to it by. */
export type Place = { readonly folder: string; readonly port: number; readonly sendfax: string; readonly host: string };

const names = ["sends", "receives"] as const;
const deviceIn = (folder: string, name: string): string => path.join(folder, `tty-${name}`);
const idOf = (folder: string, name: string): string => deviceIn(folder, name).replaceAll("/", "_");

/** Makes the place of a HylaFAX; `host` names the modem that receives, so that what Kept sends goes the other way. */
export async function placeHylafax(fetchedTo: string): Promise<Place> {
  const root = path.join(fetchedTo, "root");
  const folder = mkdtempSync(path.join(os.tmpdir(), "kept-hylafax-"));
  const port = await freeTcpPort();
  const sendfax = path.join(folder, "sendfax");
  const told = { LD_LIBRARY_PATH: path.join(root, "usr/lib/hylafax"), HOME: folder, USER: "root", LOGNAME: "root" };
  script(sendfax, told, path.join(root, "usr/bin/sendfax"));
  return { folder, port, sendfax, host: `${idOf(folder, "receives")}@127.0.0.1:${port}` };
}

/** A real HylaFAX out of a folder of fetched packages, with a modem that sends and one that receives; what is received, and how sending ended, goes to Kept's hooks with `told` as their environment. */
export async function runHylafax(
  fetchedTo: string,
  place: Place,
  ports: FaxPorts,
  told: Readonly<Record<string, string>>,
) {
  const root = path.join(fetchedTo, "root");
  const { folder, port } = place;
  const spool = path.join(folder, "spool");
  const running: ChildProcess[] = [];
  const device = (name: string) => deviceIn(folder, name);
  const ids = names.map((name) => idOf(folder, name));
  laySpool(root, spool, ids, told);
  const environment = { PATH: process.env["PATH"] ?? "", LD_LIBRARY_PATH: path.join(root, "usr/lib/hylafax") };
  const run = (program: string, flags: readonly string[]) =>
    running.push(spawn(path.join(root, program), flags, { stdio: "ignore", cwd: folder, env: environment }));
  const rules = lendRules(root);
  const configured = names.map((name) => writeModem(name, device(name), ports));
  for (const { name } of configured) run("usr/bin/iaxmodem", [name]);
  await until("the modems have their devices", () => names.every((name) => existsSync(device(name))));
  for (const name of names) run("usr/sbin/faxgetty", ["-q", spool, device(name)]);
  run("usr/sbin/faxq", ["-q", spool, "-D"]);
  run("usr/sbin/hfaxd", ["-q", spool, "-d", "-l", "127.0.0.1", "-i", String(port)]);
  await until("the modems are idle", () => ids.every((id) => statusOf(spool, id) === "Running and idle"));
  return {
    /** Sends a file from the one modem to the other, as an office would. */
    send: (file: string): string => {
      // HylaFAX sends black on white in one strip as it is; anything else it would have to draw anew.
      const [black, page] = [path.join(folder, "black.tif"), path.join(folder, "page.tif")];
      const tool = (name: string, flags: readonly string[]) =>
        execFileSync(path.join(root, "usr/bin", name), flags, { env: environment });
      tool("tiffcrop", ["-I", "both", "-c", "g4", file, black]);
      tool("tiffcp", ["-r", "10000", "-c", "g4", black, page]);
      const modem = `${idOf(folder, "sends")}@127.0.0.1:${port}`;
      const flags = ["-n", "-f", "customer@example.com", "-h", modem, "-d", "200", page];
      return execFileSync(place.sendfax, flags, { stdio: "pipe" }).toString();
    },
    /** What HylaFAX wrote of its last session. */
    log: () => lastLog(spool),
    /** What the hook still keeps because Kept did not take it. */
    kept: () => readdirSync(path.join(spool, "kept")).filter((name) => name.endsWith(".json")),
    close(): void {
      for (const child of running) child.kill("SIGKILL");
      for (const { file } of configured) rmSync(file, { force: true });
      rules.takeBack();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function laySpool(root: string, spool: string, ids: readonly string[], told: Readonly<Record<string, string>>): void {
  cpSync(path.join(root, "var/spool/hylafax"), spool, { recursive: true });
  cpSync(path.join(root, "etc/hylafax"), path.join(spool, "etc"), { recursive: true });
  writeFileSync(path.join(spool, "etc/setup.cache"), setUp(root, spool));
  appendFileSync(path.join(spool, "etc/config"), "SendFaxCmd: bin/send\nNotifyCmd: bin/sent-hook\n");
  for (const kind of ["ps2fax", "pdf2fax"]) symlinkSync(`${kind}.gs`, path.join(spool, "bin", kind));
  for (const part of ["locks", "kept"]) mkdirSync(path.join(spool, part));
  for (const name of ["fax-received", "fax-sent"]) cpSync(path.join(programs, name), path.join(spool, "bin", name));
  // HylaFAX gives what it calls no environment; on a real machine /etc/kept-fax.conf says the hook's.
  const bin = (name: string) => path.join(spool, "bin", name);
  const hooks = { ...told, KEPT_FAX_SPOOL: path.join(spool, "kept") };
  script(bin("hook"), hooks, "bin/fax-received");
  script(bin("sent-hook"), hooks, "bin/fax-sent");
  const libraries = path.join(root, "usr/lib/hylafax");
  script(bin("send"), { LD_LIBRARY_PATH: libraries }, path.join(libraries, "bin/faxsend"));
  for (const id of ids)
    writeFileSync(path.join(spool, "etc", `config.${id}`), lineSettings(path.join(spool, "locks"), "bin/hook"));
  chmodSync(path.dirname(spool), 0o755);
  execFileSync("chown", ["-R", "uucp:uucp", spool]);
}

function script(file: string, told: Readonly<Record<string, string>>, program: string): void {
  const settings = Object.entries(told).map(([key, value]) => `export ${key}='${value}'`);
  writeFileSync(file, ["#!/bin/sh", ...settings, `exec ${program} "$@"`, ""].join("\n"));
  chmodSync(file, 0o755);
}

/** The soft modem reads its settings only from /etc/iaxmodem; they are taken away again. */
function writeModem(name: "sends" | "receives", device: string, ports: FaxPorts): { name: string; file: string } {
  const own = `kept-${path.basename(path.dirname(device))}-${name}`;
  mkdirSync("/etc/iaxmodem", { recursive: true });
  const file = path.join("/etc/iaxmodem", own);
  writeFileSync(file, modemSettings(name, device, { own: ports[name], asterisk: ports.iax }));
  return { name: own, file };
}

/** Who sends looks for the rules of file types in /etc/hylafax alone: where none is installed, ours are lent. */
function lendRules(root: string): { takeBack(): void } {
  const place = "/etc/hylafax";
  if (existsSync(place)) return { takeBack: () => undefined };
  symlinkSync(path.join(root, "etc/hylafax"), place);
  return { takeBack: () => rmSync(place) };
}

const statusOf = (spool: string, id: string): string => {
  const file = path.join(spool, "status", id);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
};

function lastLog(spool: string): string {
  const logs = readdirSync(path.join(spool, "log")).toSorted();
  return logs.map((name) => readFileSync(path.join(spool, "log", name), "utf8").slice(-1_500)).join("\n");
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (holds()) return;
    await wait(200);
  }
  throw new Error(`HylaFAX was waited for in vain: ${what}`);
}
