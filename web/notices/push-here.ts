import type { AskOf } from "@kept/domain/kit/api.ts";
import type { noticesApi } from "@kept/domain/notices/api.ts";

/** Whether this browser can be pushed to: it knows how, and the desk was opened in a way it trusts (https). */
export const canBePushedTo = (): boolean =>
  isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Whether notifications of this desk were refused in this browser; only its own settings take that back. */
export const isRefused = (): boolean => Notification.permission === "denied";

/** How turning it on went: what the house is to be told, or why not. */
export type Listening = AskOf<typeof noticesApi.addDevice> | "refused" | "unanswered" | "unreachable";

/** Asks for leave and listens with the house's key. To be called on a click, as browsers ask their person then. */
export async function listenHere(publicKey: string): Promise<Listening> {
  const leave = await Notification.requestPermission();
  if (leave !== "granted") return leave === "denied" ? "refused" : "unanswered";
  try {
    await navigator.serviceWorker.register("/push-worker.js");
    const { pushManager } = await navigator.serviceWorker.ready;
    // One made for somebody else here, or with an older key, ends.
    await (await pushManager.getSubscription())?.unsubscribe();
    const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    const { endpoint, keys } = made.toJSON();
    if (!endpoint || !keys?.["p256dh"] || !keys["auth"]) return "unreachable";
    return { endpoint, p256dh: keys["p256dh"], auth: keys["auth"] };
  } catch {
    return "unreachable";
  }
}

/** Listens no longer. */
export async function listenNoMore(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}

const key = "kept.push-device";

/** Which of my browsers this one is, as the house calls it; null when it was never turned on here. */
export const thisDevice = {
  read: (): string | null => localStorage.getItem(key),
  write: (id: string): void => localStorage.setItem(key, id),
  forget: (): void => localStorage.removeItem(key),
};
