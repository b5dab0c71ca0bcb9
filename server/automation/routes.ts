import { automationApi } from "@kept/domain/automation/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { serve } from "../platform/http.ts";
import { putRule, removeRule } from "./change-rule.ts";
import { rehearse } from "./rehearse.ts";
import { ruleRowsWithRuns, runRows } from "./store.ts";

export const routes = serve(automationApi, {
  list: async (work) => ({ rows: await ruleRowsWithRuns(work, plus(work.now, -30 * day)) }),
  put: putRule,
  remove: removeRule,
  runs: async (work, asked) => {
    const after = /^[\da-f-]{36}$/.test(asked.after ?? "") ? asked.after : undefined;
    const found = await runRows(work, { ...asked, after });
    const rows = found.slice(0, asked.limit);
    return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
  },
  rehearse,
});
