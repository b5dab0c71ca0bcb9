export { charterInForce, clauseInForce, type ClauseInForce } from "./clause-in-force.ts";
export { routes } from "./routes.ts";
export { seedCharter } from "./seed-charter.ts";
