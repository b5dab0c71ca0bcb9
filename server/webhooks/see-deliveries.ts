import { record } from "../platform/audit.ts";
import { changed } from "../platform/announce.ts";
import type { Delivery } from "@kept/domain/webhooks/hook.ts";
import { refuse } from "@kept/domain/webhooks/reasons.ts";
import type { Work } from "../platform/work.ts";
import { hookOf } from "./change-hook.ts";
import { deliveryById, deliveryRows, deliveryTold, sendAgain } from "./store.ts";
import { putDown } from "./tell-others.ts";

/** A page of what was told, the latest first. */
export async function listDeliveries(work: Work, asked: Parameters<typeof deliveryRows>[1]) {
  const found = await deliveryRows(work, asked);
  const page = found.slice(0, asked.limit);
  return { rows: page, next: found.length > page.length ? (page.at(-1)?.id ?? null) : null };
}

/** One message with what it says and each try. */
export const readDelivery = async (work: Work, { id }: { id: string }) => ({
  delivery: await deliveryOf(work, id),
  ...(await deliveryTold(work, id)),
});

/** Lets a message be sent again at once. */
export async function replayDelivery(work: Work, { id }: { id: string }): Promise<Delivery> {
  await deliveryOf(work, id);
  await sendAgain(work, id);
  record(work, { verb: "webhooks.change", subject: `webhook-delivery:${id}` });
  changed(work, "webhook-deliveries");
  return deliveryOf(work, id);
}

/** Sends a trial message to an address. */
export async function tryHook(work: Work, { id }: { id: string }): Promise<Delivery> {
  const hook = await hookOf(work, id);
  const [message = ""] = await putDown(work, "webhook.trial", { address: hook.address }, [id]);
  return deliveryOf(work, message);
}

async function deliveryOf(work: Work, id: string): Promise<Delivery> {
  const delivery = await deliveryById(work, id);
  if (!delivery) throw refuse("webhook-unknown");
  return delivery;
}
