import { eventBreaches } from "./event-rules.ts";
import { importBreaches } from "./import-rules.ts";
import { planBreaches, unusedPermissions } from "./plan-rules.ts";
import { purityBreaches } from "./purity-rule.ts";
import type { Plan } from "./rooms.ts";
import { folderBreaches, shapeBreaches } from "./shape-rules.ts";
import type { Breach, SourceFile } from "./source-file.ts";
import { sqlBreaches } from "./sql-rules.ts";

/** Every way these files break the plan. Pure, so that the rules can themselves be tested. */
export function breaches(files: readonly SourceFile[], plan: Plan, paths = files.map((file) => file.path)): Breach[] {
  const used = new Set<string>();
  return [
    ...folderBreaches(paths, plan),
    ...files.flatMap((file) => [
      ...importBreaches(file, plan, used),
      ...sqlBreaches(file, plan, used),
      ...purityBreaches(file),
      ...shapeBreaches(file, plan),
    ]),
    ...eventBreaches(files, plan),
    ...planBreaches(plan),
    ...unusedPermissions(plan, used),
  ];
}
