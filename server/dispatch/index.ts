export { assign } from "./assign.ts";
export { rightToAssign } from "./leadership.ts";
export { rankedEngineers } from "./rank.ts";
