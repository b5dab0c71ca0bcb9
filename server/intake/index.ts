export { finishCall } from "./finish-call.ts";
export { openTicketOfCall } from "./open-ticket.ts";
export { saveDraft } from "./save-draft.ts";
export { sayPromise } from "./say-promise.ts";
export { startCall } from "./start-call.ts";
