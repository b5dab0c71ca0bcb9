import type { Plan } from "./rooms.ts";
import { isTest, placeOf, type Breach, type SourceFile } from "./source-file.ts";

/** What tests may use beside what their part may. */
const forTests = ["node:", "fast-check"];

/** Rules 1 to 4: parts, packages, rooms and doors (a test may use the deeds of the rooms below); each permission used is noted down. */
export function importBreaches(file: SourceFile, plan: Plan, used: Set<string>): Breach[] {
  const here = placeOf(file.path);
  const part = plan.parts[here.part];
  if (!part) return [];
  const found: Breach[] = [];
  const report = (rule: string, detail: string) => found.push({ rule, at: file.path, detail });
  const test = isTest(file.path);

  for (const name of file.packages) {
    const permission = part.packages.find((allowed) => coversPackage(allowed, name));
    if (permission) used.add(`${here.part} -> ${permission}`);
    else if (!(test && forTests.some((allowed) => coversPackage(allowed, name)))) report("packages-of-part", name);
  }
  for (const target of file.imports) {
    if (target === "package.json") continue;
    const there = placeOf(target);
    if (there.part !== here.part) {
      if (part.imports.includes(there.part)) used.add(`${here.part} -> ${there.part}`);
      else report("part-direction", target);
    } else if (new RegExp(`["']@kept/${here.part}/`).test(file.code)) report("relative-inside-a-part", target);
    const rule = roomRule(file, target, plan, used);
    if (rule) report(rule, target);
  }
  return found;
}

/** "@tanstack/" allows a whole scope, "node:" all of Node, "react" also "react/jsx-runtime". */
function coversPackage(allowed: string, name: string): boolean {
  if (allowed.endsWith("/") || allowed.endsWith(":")) return name.startsWith(allowed);
  return name === allowed || name.startsWith(`${allowed}/`);
}

function roomRule(file: SourceFile, target: string, plan: Plan, used: Set<string>): string | undefined {
  const here = placeOf(file.path);
  const there = placeOf(target);
  if (plan.roomless.includes(here.part) || plan.roomless.includes(there.part)) return undefined;
  if (there.room === here.room || plan.foundation.includes(there.room) || plan.roof.includes(here.room))
    return undefined;
  if (isTest(file.path) && there.room === "story") return undefined;
  if (plan.foundation.includes(here.room)) return "foundation-knows-no-room";
  if (!plan.rooms[here.room]?.includes(there.room)) return "room-direction";
  used.add(`${here.room} -> ${there.room}`);
  const door = there.file === "index.ts" || (isTest(file.path) && !there.file.startsWith("store"));
  if (here.part === "server" && there.part === "server" && !door) return "use-the-door";
  return undefined;
}
