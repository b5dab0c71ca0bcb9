import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** Bytes of gzipped script the first screen may cost, for a new house's administrator, who has the most on it. */
const budget = 250_000;
const assets = path.resolve(import.meta.dirname, "../../web/dist/assets");
/** What is fetched for the first screen beside the entry and all that these import. */
const parts = ["desk-frame", "home-page", "first-steps", "ringing-card"];

/** Weighs the script of the first screen as it was built, and fails beyond the budget. */
function weighFirstScreen(): void {
  const files = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const page = readFileSync(path.join(assets, "../index.html"), "utf8");
  const [, entry = ""] = /src="\/assets\/([^"]+\.js)"/.exec(page) ?? [];
  const named = parts.map((part) => {
    const file = files.find((name) => name.startsWith(`${part}-`));
    if (!file) throw new Error(`${part} is no file of its own any more; name here what the first screen fetches now`);
    return file;
  });
  const all = new Set<string>();
  for (const file of [entry, ...named]) follow(file, all);
  const bytes = [...all].reduce((sum, file) => sum + statSync(path.join(assets, `${file}.gz`)).size, 0);
  process.stdout.write(`The first screen has ${(bytes / 1_000).toFixed(1)} KB of script in ${all.size} files.\n`);
  if (bytes <= budget) return;
  process.stderr.write(`That is more than ${budget / 1_000} KB. Fetch later what it does not show at once.\n`);
  process.exitCode = 1;
}

/** A file and all it imports before it can run. */
function follow(file: string, all: Set<string>): void {
  if (all.has(file)) return;
  all.add(file);
  const script = readFileSync(path.join(assets, file), "utf8");
  for (const [, imported = ""] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) follow(imported, all);
}

weighFirstScreen();
