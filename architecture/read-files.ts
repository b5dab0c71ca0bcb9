import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";
import type { SourceFile } from "./source-file.ts";

const left = new Set(["node_modules", ".git", "data", "dist", "dist.new", ".cache"]);

/** Every source file of the project: TypeScript and SQL. */
export function readFiles(root: string): SourceFile[] {
  return everyPath(root)
    .filter((file) => /\.(ts|tsx|sql)$/.test(file) && !file.endsWith(".config.ts") && file !== "server/schema.sql")
    .map((file) => sourceFile(file, readFileSync(path.join(root, file), "utf8")));
}

/** The path of every file of the project, below its root, without what is installed, built or kept. */
export const everyPath = (root: string, folder = ""): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => !left.has(entry.name))
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      return entry.isDirectory() ? everyPath(root, at) : at;
    })
    .sort();

/** One file with its imports told apart. */
export function sourceFile(file: string, text: string): SourceFile {
  if (file.endsWith(".sql")) return { path: file, text, code: text.replace(/--.*/g, ""), imports: [], packages: [] };
  const { comments, module } = parseSync(file, text);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, " ") + code.slice(end);
  }
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) => one.entries).flatMap((entry) => entry.moduleRequest?.value ?? []),
    ...module.dynamicImports.map((one) =>
      text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
    ),
  ];
  const specifiers = [...new Set(named)];
  const inside = (name: string) => name.startsWith(".") || name.startsWith("@kept/");
  return {
    path: file,
    text,
    code,
    imports: specifiers.filter(inside).map((name) => resolved(file, name)),
    packages: specifiers.filter((name) => !inside(name)),
  };
}

const resolved = (file: string, specifier: string): string =>
  specifier.startsWith(".")
    ? path.normalize(path.join(path.dirname(file), specifier))
    : specifier.slice("@kept/".length);
