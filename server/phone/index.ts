export { asteriskLinks } from "./link-asterisks.ts";
export { candidatesFor, phoneCallOf, phoneTile } from "./see-calls.ts";
export { lastTalk, liveCalls } from "./store-calls.ts";
export { tieCall } from "./tie-call.ts";
export { resealSecrets } from "./store-set-up.ts";
