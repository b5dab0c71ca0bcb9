import type { Plan } from "./rooms.ts";
import { placeOf, type Breach, type SourceFile } from "./source-file.ts";

/** Folders that are no part of the house: commands, papers, and the door for the checks. */
const beside = ["bin", "bin/stages", "docs", "docs/decisions", "docs/handbook", "docs/operations", ".ci"];
/** Folders that a part has beside its rooms. */
const inside = ["server/migrations", "web/public"];
const noName =
  /^(?:utils?|helpers?|common|shared|lib|types?|data|misc|enums|constants)$|(?:^|-)(?:utils?|helpers?|managers?|services?)$/;
const linesAtMost = 300;

/** Rule 8: every file has one address, part/room/file, and no folder stands outside the plan. */
export function folderBreaches(paths: readonly string[], plan: Plan): Breach[] {
  const rooms = [...Object.keys(plan.rooms), ...plan.foundation, ...plan.roof];
  const known = (folder: string): boolean => {
    const [part = "", room, ...deeper] = folder.split("/");
    if ([...beside, ...inside].some((one) => folder === one || (one === "docs" && folder.startsWith("docs/"))))
      return true;
    if (!(part in plan.parts)) return false;
    if (room === undefined) return true;
    return plan.roomless.includes(part) ? deeper.length === 0 : rooms.includes(room) && deeper.length === 0;
  };
  const folders = new Set(
    paths.filter((path) => path.includes("/")).map((path) => path.slice(0, path.lastIndexOf("/"))),
  );
  return [...folders]
    .filter((folder) => !known(folder))
    .map((folder) => ({ rule: "no-stray-folder", at: folder, detail: folder }));
}

/** What a file may be called, how long it may be, and where a door may stand (style: size and names). */
export function shapeBreaches(file: SourceFile, plan: Plan): Breach[] {
  const { part, room, file: name } = placeOf(file.path);
  const found: Breach[] = [];
  const report = (rule: string, detail: string) => found.push({ rule, at: file.path, detail });
  const base = file.path.slice(file.path.lastIndexOf("/") + 1);
  const stem = base.replace(/(\.(test|gen|d|config))?\.(ts|tsx|sql)$/, "");
  const lines = file.text.split("\n").length - 1;

  if (lines > linesAtMost && !base.endsWith(".gen.ts")) report("at-most-300-lines", `${lines} lines`);
  if (noName.test(stem) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem)) report("a-name-that-says-it", base);
  if (stem === "index" && !(part === "server" && room in plan.rooms && name === "index.ts")) report("no-barrels", base);
  if (/^\s*export \*/m.test(file.code)) report("no-barrels", "export *");
  if (stem === "index" && /^\s*export (async |const |function |class |let )/m.test(file.code))
    report("a-door-only-opens", base);
  return found;
}
