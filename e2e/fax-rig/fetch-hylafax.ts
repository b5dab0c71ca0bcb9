import { execFileSync } from "node:child_process";
import { globSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";

const packages = ["hylafax-server", "hylafax-client", "iaxmodem", "libtiff-tools"];

/** Fetches Debian's HylaFAX and its soft modem into a folder, checked by apt; the version. Nothing is installed. */
export function fetchHylafax(folder: string): string {
  const debs = path.join(folder, "debs");
  rmSync(debs, { recursive: true, force: true });
  mkdirSync(debs, { recursive: true });
  execFileSync("apt-get", ["download", "-qq", ...packages], { cwd: debs, stdio: ["ignore", "ignore", "pipe"] });
  const root = path.join(folder, "root");
  const files = globSync("*.deb", { cwd: debs });
  for (const file of files) execFileSync("dpkg", ["-x", path.join(debs, file), root]);
  return (
    files
      .find((file) => file.startsWith("hylafax-server"))
      ?.split("_")[1]
      ?.replace("%3a", ":") ?? "unknown"
  );
}
