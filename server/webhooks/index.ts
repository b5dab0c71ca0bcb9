export { resealHooks } from "./store.ts";
export { deliverWebhooks } from "./deliver-webhooks.ts";
