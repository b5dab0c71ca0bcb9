import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Settings } from "./settings.ts";
import { StartRefused } from "./start-refused.ts";

/** The keys secrets are sealed with, the newest first: from KEPT_SECRET, else from the data folder's own file, made at the first start for its owner alone. */
export function sealingKeys({ secret, data }: Pick<Settings, "secret" | "data">): string[] {
  if (secret) return secret;
  const file = path.join(data, "secret.key");
  const keys = linesOf(file) ?? made(file);
  const [short] = keys.filter((key) => key.length < 32);
  if (keys.length === 0 || short !== undefined)
    throw new StartRefused(
      `${file} holds no key, or one with fewer than 32 characters. Put it back from the backup. If it is lost for good, remove the file: a new one is made, and bin/kept doctor names what has to be entered again.`,
    );
  return keys;
}

function linesOf(file: string): string[] | undefined {
  try {
    const lines = readFileSync(file, "utf8").split(/\s+/);
    return lines.filter((line) => line !== "");
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    throw new StartRefused(
      `${file} cannot be read (${code}). It belongs to whoever runs Kept; run this as the same user.`,
    );
  }
}

/** Makes the file, unless another process was faster: then its key holds. */
function made(file: string): string[] {
  const key = randomBytes(32).toString("base64url");
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${key}\n`, { flag: "wx", mode: 0o600 });
    return [key];
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    const theirs = code === "EEXIST" ? linesOf(file) : undefined;
    if (theirs) return theirs;
    throw new StartRefused(`${file} cannot be written (${code}). Make the data folder writable, or set KEPT_SECRET.`);
  }
}
