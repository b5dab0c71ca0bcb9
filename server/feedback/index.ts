export { reactions } from "./reactions.ts";
export { recordComplaint } from "./record-complaint.ts";
export { routes } from "./routes.ts";
export { timers } from "./timers.ts";
