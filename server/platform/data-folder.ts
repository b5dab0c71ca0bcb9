import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { StartRefused } from "./start-refused.ts";

const lockName = "kept.lock";

/** Holds a data folder for this process alone; gives back how to let it go. A lock left by a killed Kept is taken over. */
export function holdDataFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (fault) {
    throw new StartRefused(
      `The data folder ${folder} cannot be written to (${(fault as NodeJS.ErrnoException).code}). Make it writable, or set KEPT_DATA to another folder.`,
    );
  }
  const lock = path.join(folder, lockName);
  for (;;) {
    try {
      writeFileSync(lock, `${process.pid} ${startOf(process.pid)}\n`, { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (fault) {
      refuseUnlessLeftOver(fault as NodeJS.ErrnoException, folder, lock);
    }
  }
}

function refuseUnlessLeftOver(fault: NodeJS.ErrnoException, folder: string, lock: string): void {
  if (fault.code === "ENOSPC") throw new StartRefused("The disk is full. Free some space and start again.");
  if (fault.code !== "EEXIST") throw fault;
  const holder = holderOf(lock);
  if (holder)
    throw new StartRefused(
      `The data folder ${folder} is in use by another Kept (process ${holder}). Stop that one, or set KEPT_DATA to another folder.`,
    );
  rmSync(lock, { force: true });
}

/** Whether a living Kept holds this data folder. */
export const isHeld = (folder: string): boolean => holderOf(path.join(folder, lockName)) !== undefined;

function holderOf(lock: string): string | undefined {
  if (!existsSync(lock)) return undefined;
  const [pid = "", begun = ""] = readFileSync(lock, "utf8").trim().split(" ");
  return begun !== "" && startOf(Number(pid)) === begun ? pid : undefined;
}

/** When a process began, as the system counts it, so that a number used again is not mistaken for it; empty when it is gone or dead and only not yet buried. */
function startOf(pid: number): string {
  try {
    const facts = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return facts[0] === "Z" || facts[0] === "X" ? "" : (facts[19] ?? "");
  } catch {
    return process.platform === "linux" ? "" : lives(pid);
  }
}

function lives(pid: number): string {
  try {
    process.kill(pid, 0);
    return "alive";
  } catch {
    return "";
  }
}
