import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { serve } from "../platform/http.ts";
import { addHook, changeHook, removeHook } from "./change-hook.ts";
import { listDeliveries, readDelivery, replayDelivery, tryHook } from "./see-deliveries.ts";
import { hookRows } from "./store.ts";

export const routes = serve(webhooksApi, {
  list: async (work) => ({ rows: await hookRows(work) }),
  add: addHook,
  change: changeHook,
  remove: removeHook,
  trial: tryHook,
  deliveries: listDeliveries,
  delivery: readDelivery,
  replay: replayDelivery,
});
