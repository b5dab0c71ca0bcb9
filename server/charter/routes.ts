import { charterApi } from "@kept/domain/charter/api.ts";
import { callBackScript } from "@kept/domain/charter/call-back-script.ts";
import { faultCodes } from "@kept/domain/charter/fault-codes.ts";
import { guidance } from "@kept/domain/charter/guidance.ts";
import { serve } from "../platform/http.ts";
import { changeClause } from "./change-clause.ts";
import { charterInForce } from "./clause-in-force.ts";
import { readClause } from "./read-clause.ts";

export const routes = serve(charterApi, {
  list: async (work, { at = work.now }) => ({ at, clauses: await charterInForce(work, at) }),
  read: readClause,
  change: changeClause,
  guidance: async () => ({ call: guidance, callBack: callBackScript }),
  codes: async () => ({
    symptom: [...faultCodes.symptom],
    cause: [...faultCodes.cause],
    component: [...faultCodes.component],
    action: [...faultCodes.action],
    result: [...faultCodes.result],
  }),
});
