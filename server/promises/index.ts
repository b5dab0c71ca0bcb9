export { handOver, pause, resume } from "./change-promise.ts";
export { keep, lapse, release } from "./end-promise.ts";
export { giveUp, keepIt, letGo, promiseHistory, putBack, takeOver } from "./move-promise.ts";
export { owe, oweAll, type Owed } from "./owe.ts";
export { promisesOn } from "./read-promises.ts";
export { recomputePromises } from "./recompute.ts";
