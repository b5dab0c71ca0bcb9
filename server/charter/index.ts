export { charterInForce, clauseInForce } from "./clause-in-force.ts";
export { houseRulesAt } from "./house-rules.ts";
export { isFaultCode } from "./fault-codes.ts";
export { routes } from "./routes.ts";
export { seedCharter } from "./seed-charter.ts";
