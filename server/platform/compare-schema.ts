import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createTestDatabase } from "./test-database.ts";

// Compares server/schema.sql with what the migrations make; `--write` as second argument writes it instead.
const [, , pgDump = "pg_dump", write] = process.argv;
const file = path.resolve(import.meta.dirname, "../schema.sql");
const database = await createTestDatabase();
const { host, port, user, database: name } = database.connection;
const flags = ["--schema-only", "--no-owner", "--no-privileges", "-h", String(host), "-p", String(port ?? 5432), "-U", String(user), String(name)];
const schema = execFileSync(pgDump, flags, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  .split("\n")
  .filter((line) => !/^(--|SET |SELECT pg_catalog|\\(un)?restrict)/.test(line))
  .join("\n")
  .replace(/\n{3,}/g, "\n\n")
  .trimStart();
await database.drop();

if (write === "--write") writeFileSync(file, schema);
else if (!existsSync(file) || readFileSync(file, "utf8") !== schema) {
  process.stderr.write("server/schema.sql is not what the migrations make. Write it anew with bin/new-migration --schema and look at the difference.\n");
  process.exit(1);
}
