import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import type { PushMessage } from "@kept/domain/notices/push-message.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { deliverPushes } from "@kept/server/notices/index.ts";
import { browserKeys } from "@kept/server/story/browser-keys.ts";
import { openStage, type Stage } from "./stage.ts";

const keys = browserKeys();
const arrived: PushMessage[] = [];
const pushService = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    arrived.push(JSON.parse(keys.open(Buffer.concat(parts))) as PushMessage);
    response.writeHead(201).end();
  });
});

let stage: Stage;
let service: string;
before(async () => {
  await once(pushService.listen(0, "127.0.0.1"), "listening");
  service = `http://127.0.0.1:${(pushService.address() as AddressInfo).port}/zhao`;
  stage = await openStage({ KEPT_WEBHOOKS_PRIVATE: "true" });
});
after(async () => {
  await stage?.close();
  pushService.close();
});

/** Lets this browser listen at the push service here, as its own is out of reach. */
const listenAt = (page: Page) =>
  page.addInitScript(
    ({ endpoint, p256dh, auth }) => {
      const made = { toJSON: () => ({ endpoint, keys: { p256dh, auth } }) };
      PushManager.prototype.subscribe = () => Promise.resolve(made as unknown as PushSubscription);
    },
    { endpoint: service, p256dh: keys.p256dh, auth: keys.auth },
  );

/** Hands a message to this browser's worker as a push service would, once the worker is ready. */
async function deliverByBrowser(page: Page, origin: string, message: PushMessage): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    cdp.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      for (const { registrationId } of registrations) resolve(registrationId);
    }),
  );
  await cdp.send("ServiceWorker.enable");
  const data = JSON.stringify(message);
  await cdp.send("ServiceWorker.deliverPushMessage", { origin, registrationId: await registered, data });
}

/** What stands on the screen, as soon as something does. */
const firstShown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    for (;;) {
      const [one] = await registration.getNotifications();
      if (one) return { title: one.title, body: one.body, lang: one.lang, data: one.data as unknown };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });

test("whoever refuses notifications reads in plain words how to take that back", async () => {
  const { page } = await stage.seat("lin", "/");
  await page.addInitScript(() => {
    Notification.requestPermission = () => Promise.resolve("denied");
  });
  await page.goto("/notices/ways");
  await page.getByRole("button", { name: "在這個瀏覽器開啟", exact: true }).click();
  await page.getByText("這個瀏覽器不准 Kept 通知您").waitFor();
});

test("an engineer turns pushes on here, is told of a ticket by its number, opens it from there, and turns them off", async () => {
  const { page, context } = await stage.seat("zhao", "/");
  await context.grantPermissions(["notifications"]);
  await listenAt(page);
  await page.goto("/notices/ways");
  await page.getByRole("button", { name: "在这个浏览器开启", exact: true }).click();
  await page.getByText("这个浏览器已开启。").waitFor();
  const devices = page.getByRole("list", { name: "开启推送的浏览器" });
  await devices.getByText("还没有推送过").waitFor();

  const { id, number } = await stage.ticket("zhao");
  await stage.house.advance(minute);
  await deliverPushes(stage.house.house);
  const message = arrived.find(({ tag }) => tag === `ticket:${id}`);
  assert.deepEqual([message?.title, message?.body, message?.path], ["交给我做或由我派的事", number, `/tickets/${id}`]);
  await devices.getByText(/上次推送/).waitFor();

  // What arrived shows on the screen, in the person's language, while nobody looks at the desk.
  assert.ok(message);
  await page.goto("about:blank");
  const shown = await context.newPage();
  await shown.goto("/handbook");
  await deliverByBrowser(shown, stage.url, { ...message, tag: "trial" });
  assert.deepEqual(await firstShown(shown), {
    ...{ title: message.title, body: number, lang: "zh-Hans" },
    data: { path: `/tickets/${id}` },
  });
  await page.goto("/notices/ways");

  await devices.getByRole("button", { name: "关闭", exact: true }).click();
  await devices.getByText("这个浏览器不会再收到推送。").waitFor();
  await devices.getByRole("button", { name: "关闭", exact: true }).click();
  await page.getByRole("button", { name: "在这个浏览器开启", exact: true }).waitFor();
});
