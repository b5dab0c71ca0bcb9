import { macrosApi } from "@kept/domain/macros/api.ts";
import { serve } from "../platform/http.ts";
import { macros, orderMacros, putMacro, removeMacro, shareMacro } from "./keep-macros.ts";
import { rehearseMacro, runMacro } from "./run-macro.ts";

export const routes = serve(macrosApi, {
  list: macros,
  put: putMacro,
  order: orderMacros,
  share: shareMacro,
  remove: removeMacro,
  rehearse: rehearseMacro,
  run: runMacro,
});
