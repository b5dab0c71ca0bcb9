export { deliverWebhooks } from "./deliver-webhooks.ts";
