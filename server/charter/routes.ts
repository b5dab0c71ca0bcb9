import { charterApi } from "@kept/domain/charter/api.ts";
import { serve } from "../platform/http.ts";
import { changeClause } from "./change-clause.ts";
import { charterInForce } from "./clause-in-force.ts";
import { addCode, changeCode, codeTree, restoreCode, retireCode } from "./fault-codes.ts";
import { changeGuidance, readGuidance } from "./guidance.ts";
import { changeHouseRules, readHouseRules } from "./house-rules.ts";
import { readClause } from "./read-clause.ts";

export const routes = serve(charterApi, {
  list: async (work, { at = work.now }) => ({ at, clauses: await charterInForce(work, at) }),
  read: readClause,
  change: changeClause,
  guidance: readGuidance,
  changeGuidance,
  houseRules: readHouseRules,
  changeHouseRules,
  codes: codeTree,
  addCode,
  changeCode,
  retireCode,
  restoreCode,
});
