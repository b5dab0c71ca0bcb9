import { z } from "zod";
import { get, patch, post, remove, type Api } from "../kit/api.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import { Attempt, Delivery, DeliveryState, Hook, HookKind } from "./hook.ts";
import { webhookPolicy } from "./policy.ts";

const one = { id: z.uuid() };
const address = z.string().trim().max(2_000);
const kinds = z.array(HookKind).min(1);

/** What one may ask about webhooks. */
export const webhooksApi = {
  list: get("/api/webhooks", {
    may: webhookPolicy.read,
    summary: "Lists the addresses that are told what happens, and how that goes",
    input: z.object({}),
    output: z.object({ rows: z.array(Hook) }),
  }),
  add: post("/api/webhooks", {
    may: webhookPolicy.change,
    summary: "Tells one more address; gives the secret its messages are signed with, this once",
    input: z.object({ address, kinds }),
    output: z.object({ hook: Hook, secret: z.string() }),
    secret: true,
  }),
  change: patch("/api/webhooks/:id", {
    may: webhookPolicy.change,
    summary: "Changes the address or the kinds, or lets it rest",
    input: z.object({ ...one, address: address.optional(), kinds: kinds.optional(), active: z.boolean().optional() }),
    output: Hook,
  }),
  remove: remove("/api/webhooks/:id", {
    may: webhookPolicy.change,
    summary: "Tells an address no longer, and forgets its log",
    input: z.object(one),
    output: z.null(),
  }),
  trial: post("/api/webhooks/:id/trial", {
    may: webhookPolicy.change,
    summary: "Sends a trial message",
    input: z.object(one),
    output: Delivery,
  }),
  deliveries: get("/api/webhook-deliveries", {
    may: webhookPolicy.read,
    summary: "Lists what was told, the latest first",
    input: z.object({
      ...pageAsked,
      after: z.uuid().optional(),
      hookId: z.uuid().optional(),
      state: DeliveryState.optional(),
    }),
    output: pageOf(Delivery),
  }),
  delivery: get("/api/webhook-deliveries/:id", {
    may: webhookPolicy.read,
    summary: "Gives a message with its body and each try",
    input: z.object(one),
    output: z.object({ delivery: Delivery, body: z.string(), tries: z.array(Attempt) }),
  }),
  replay: post("/api/webhook-deliveries/:id/replay", {
    may: webhookPolicy.change,
    summary: "Sends a message again, with the same id and body",
    input: z.object(one),
    output: Delivery,
  }),
} satisfies Api;
