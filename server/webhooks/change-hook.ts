import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { Hook, HookKind } from "@kept/domain/webhooks/hook.ts";
import { refuse } from "@kept/domain/webhooks/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { forget } from "../platform/remembered.ts";
import { newId, type Work } from "../platform/work.ts";
import { isPublicAddress } from "../platform/public-address.ts";
import { deleteHook, hookById, insertHook, writeHook } from "./store.ts";

/** Tells one more address; its secret is given out this once. */
export async function addHook(work: Work, asked: { address: string; kinds: HookKind[] }) {
  const id = newId(work);
  const secret = `whsec_${randomBytes(32).toString("base64url")}`;
  await insertHook(work, { id, address: usable(work, asked.address), kinds: asked.kinds, secret });
  noteChange(work, id, undefined, asked);
  return { hook: await hookOf(work, id), secret };
}

type Change = {
  id: string;
  address?: string | undefined;
  kinds?: HookKind[] | undefined;
  active?: boolean | undefined;
};

/** Changes an address, what it is told of, or whether it is told at all. */
export async function changeHook(work: Work, { id, address, kinds, active }: Change): Promise<Hook> {
  const before = await hookOf(work, id);
  const after = {
    id,
    address: address === undefined ? before.address : usable(work, address),
    kinds: kinds ?? before.kinds,
    active: active ?? before.active,
  };
  await writeHook(work, after);
  noteChange(work, id, termsOf(before), termsOf(after));
  return hookOf(work, id);
}

/** Tells an address no longer. */
export async function removeHook(work: Work, { id }: { id: string }): Promise<null> {
  const before = await hookOf(work, id);
  await deleteHook(work, id);
  noteChange(work, id, termsOf(before), undefined);
  return null;
}

/** One address; refused when there is none of this id. */
export async function hookOf(work: Work, id: string): Promise<Hook> {
  const hook = await hookById(work, id);
  if (!hook) throw refuse("webhook-unknown");
  return hook;
}

const termsOf = ({ address, kinds, active }: Pick<Hook, "address" | "kinds" | "active">) => ({
  address,
  kinds,
  active,
});

function noteChange(work: Work, id: string, before: object | undefined, after: object | undefined): void {
  record(work, { verb: "webhooks.change", subject: `webhook:${id}`, before, after });
  changed(work, "webhooks");
  forget(work, "webhooks");
}

/** An address as it is called; one that is plainly an inner one is refused at once, all others at each try. */
function usable(work: Work, written: string): string {
  const url = URL.parse(written);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) throw refuse("webhook-address-wrong");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const inner = (isIP(host) && !isPublicAddress(host)) || /(^|\.)localhost$/.test(host);
  if (inner && !work.house.settings.webhooksPrivate) throw refuse("webhook-address-private", { address: host });
  return url.href;
}
