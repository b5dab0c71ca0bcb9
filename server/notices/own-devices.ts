import type { Device } from "@kept/domain/notices/push-api.ts";
import { refuse } from "@kept/domain/notices/reasons.ts";
import { changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { forget } from "../platform/remembered.ts";
import { newId, type Work } from "../platform/work.ts";
import { pushTrial } from "./push-notices.ts";
import { deleteDevice, deviceRows, insertPushKey, publicPushKey, putDevice, type DeviceRow } from "./store-push.ts";
import { isSubscription, newPushKey, type Subscription } from "./web-push.ts";

/** Makes the key of this house at its first start. */
export async function keepPushKey(work: Work): Promise<void> {
  if (!(await publicPushKey(work))) await insertPushKey(work, newPushKey());
}

/** The browsers the asker is pushed to. */
export async function ownDevices(work: Work): Promise<{ rows: Device[]; publicKey: string | null }> {
  const found = work.by.kind === "staff" ? await deviceRows(work, work.by.id) : [];
  return { rows: found.map(asSeen), publicKey: await publicPushKey(work) };
}

/** Pushes to a browser from now on. */
export async function addDevice(work: Work, asked: Subscription): Promise<Device> {
  const staffId = asker(work);
  if (!isSubscription(asked) || !isUsable(work, asked.endpoint)) throw refuse("push-address-unfit");
  const device = await putDevice(work, { ...asked, id: newId(work), staffId, agent: work.from.agent ?? null });
  if (!device) throw new Error("a browser was not written");
  noted(work, staffId, { added: serviceOf(device) });
  return asSeen(device);
}

/** Pushes a trial to a browser of the asker. */
export async function tryDevice(work: Work, { id }: { id: string }): Promise<Device> {
  const [device] = await deviceRows(work, asker(work), id);
  if (!device) throw refuse("device-not-found");
  await pushTrial(work, id);
  return asSeen(device);
}

/** Pushes to a browser no longer. */
export async function removeDevice(work: Work, { id }: { id: string }): Promise<null> {
  const staffId = asker(work);
  if (!(await deleteDevice(work, staffId, id))) throw refuse("device-not-found");
  noted(work, staffId, { ended: id });
  return null;
}

function noted(work: Work, staffId: string, after: object): void {
  forget(work, "notices-told");
  record(work, { verb: "notices.choose", subject: `staff:${staffId}`, after });
  changed(work, "push-devices", staffId);
}

/** Push services are reached by https alone; an unsealed line is for trials on a machine's own network. */
function isUsable(work: Work, endpoint: string): boolean {
  const { protocol, username, password } = new URL(endpoint);
  if (username || password) return false;
  return protocol === "https:" || (protocol === "http:" && work.house.settings.webhooksPrivate);
}

function asker({ by }: Work): string {
  if (by.kind !== "staff") throw refuse("notices-are-for-people");
  return by.id;
}

const serviceOf = ({ endpoint }: DeviceRow): string => new URL(endpoint).host;

const asSeen = (device: DeviceRow): Device => ({
  id: device.id,
  agent: device.agent,
  service: serviceOf(device),
  madeAt: device.madeAt,
  lastToldAt: device.lastToldAt,
  trouble: device.troubleAt === null ? null : { since: device.troubleAt, says: device.trouble ?? "" },
});
