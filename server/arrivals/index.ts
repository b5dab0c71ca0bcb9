export { arrive, joinTo, joinWaiting, type Incoming } from "./arrive.ts";
export { noteReadText } from "./note-read-text.ts";
export { noteOn, respondTo } from "./respond-to.ts";
export { signedBy } from "./signed-by.ts";
export { respondedLate, settleArrival } from "./settle-arrival.ts";
export { settleWaiting } from "./settle-waiting.ts";
export { arrivalStory, fileOfArrival } from "./list-arrivals.ts";
export { resealSources } from "./store-sources.ts";
export { takeArrival } from "./take-arrival.ts";
