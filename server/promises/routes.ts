import { promisesApi } from "@kept/domain/promises/api.ts";
import { serve } from "../platform/http.ts";
import { calendarEffect } from "./calendar-effect.ts";
import { changeEffect } from "./change-effect.ts";
import { exportPromises } from "./export-promises.ts";
import { pause, resume } from "./change-promise.ts";
import { promiseRead, promiseTraced } from "./read-promises.ts";
import { listReadings } from "./store-list.ts";
import { standings } from "./store-tally.ts";

export const routes = serve(promisesApi, {
  list: listReadings,
  exportList: exportPromises,
  board: async (work) => ({ rows: await standings(work, work.house.settings.zone) }),
  effect: changeEffect,
  calendarEffect,
  read: promiseRead,
  trace: promiseTraced,
  pause: async (work, { id, reason, evidence }) => {
    await pause(work, { promiseId: id, reason, evidence });
    return promiseRead(work, { id });
  },
  resume: async (work, { id }) => {
    await resume(work, { promiseId: id });
    return promiseRead(work, { id });
  },
});
