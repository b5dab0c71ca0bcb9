import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Package = Readonly<Record<string, string>>;

/** What Asterisk's packages ask for and a run out of a folder does not need. */
const needless = new Set(
  "adduser debconf asterisk-core-sounds-en dpkg perl-base passwd init-system-helpers lsb-base asterisk-config tar sysvinit-utils libc-bin ucf dbus openssl ca-certificates debianutils sed coreutils".split(
    " ",
  ),
);
const wanted = ["asterisk", "asterisk-modules", "asterisk-core-sounds-en-gsm", "libc6"];

/** Fetches Debian's newest Asterisk with all it needs into a folder, each package checked by its hash; the version. Nothing is installed. */
export async function fetchAsterisk(folder: string): Promise<string> {
  const base = archive();
  mkdirSync(path.join(folder, "debs"), { recursive: true });
  const index = await fetched(`${base}dists/sid/main/binary-amd64/Packages.xz`);
  const known = packagesIn(execFileSync("xz", ["-dc"], { input: index, maxBuffer: 2 ** 30 }).toString());
  const chosen = withDependencies(known);
  const root = path.join(folder, "root");
  for (let from = 0; from < chosen.length; from += 6)
    await Promise.all(chosen.slice(from, from + 6).map((one) => fetchPackage(base, folder, one)));
  for (const one of chosen) execFileSync("dpkg", ["-x", debOf(folder, one), root]);
  return known.get("asterisk")?.["Version"] ?? "unknown";
}

/** The address of the archive this machine's own packages come from. */
function archive(): string {
  const lists = execFileSync("apt-get", ["indextargets", "--format", "$(REPO_URI)"]).toString().split("\n");
  const base = lists.find((line) => line !== "" && !line.includes("security"));
  if (!base) throw new Error("apt knows no archive to fetch Asterisk from");
  return base.endsWith("/") ? base : `${base}/`;
}

function packagesIn(text: string): Map<string, Package> {
  const known = new Map<string, Package>();
  for (const stanza of text.split("\n\n")) {
    const fields = Object.fromEntries(
      [...stanza.matchAll(/^([A-Za-z0-9-]+): (.*)$/gm)].map(([, key, value]) => [key, value]),
    );
    const name = fields["Package"];
    if (!name || known.has(name)) continue;
    known.set(name, fields as Package);
  }
  return known;
}

function withDependencies(known: ReadonlyMap<string, Package>): Package[] {
  const provided = new Map<string, string>();
  for (const [name, { Provides }] of known)
    for (const one of (Provides ?? "").split(",")) provided.set(one.trim().split(" ")[0] ?? "", name);
  const seen = new Set(needless);
  const chosen: Package[] = [];
  const add = (asked: string): void => {
    const name = known.has(asked) ? asked : (provided.get(asked) ?? asked);
    const found = known.get(name);
    if (seen.has(asked) || seen.has(name) || !found) return;
    seen.add(name);
    chosen.push(found);
    for (const group of `${found["Depends"] ?? ""},${found["Pre-Depends"] ?? ""}`.split(","))
      if (group.trim()) add(group.split("|")[0]?.trim().split(/[ (:]/)[0] ?? "");
  };
  for (const name of wanted) add(name);
  return chosen;
}

const debOf = (folder: string, one: Package): string => path.join(folder, "debs", path.basename(one["Filename"] ?? ""));

async function fetchPackage(base: string, folder: string, one: Package): Promise<void> {
  const file = debOf(folder, one);
  if (existsSync(file) && hashOf(readFileSync(file)) === one["SHA256"]) return;
  const bytes = await fetched(`${base}${one["Filename"]}`);
  if (hashOf(bytes) !== one["SHA256"]) throw new Error(`${one["Package"]} is not what the index says`);
  writeFileSync(file, bytes);
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function fetched(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
