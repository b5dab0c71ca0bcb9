import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { usualPreference } from "@kept/domain/notices/preference.ts";
import type { PushMessage } from "@kept/domain/notices/push-message.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { day, hour, minute, second } from "@kept/domain/kit/instant.ts";
import { sealingWith } from "../platform/sealed.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { browserKeys } from "../story/browser-keys.ts";
import { raiseCompany, type CastName, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { deliverPushes, noticesFor, tell } from "./index.ts";

const browsers = new Map<string, ReturnType<typeof browserKeys>>();
const got: { at: string; message: PushMessage; headers: http.IncomingHttpHeaders }[] = [];
let status = 201;
const pushService = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const browser = browsers.get(request.url ?? "");
    const message = browser && (JSON.parse(browser.open(Buffer.concat(parts))) as PushMessage);
    if (status === 201 && message) got.push({ at: request.url ?? "", message, headers: request.headers });
    response.writeHead(status).end(status === 201 ? "" : "out of order");
  });
});

let house: TestHouse;
let people: Company;
let service: string;
before(async () => {
  await once(pushService.listen(0, "127.0.0.1"), "listening");
  service = `http://127.0.0.1:${(pushService.address() as AddressInfo).port}`;
  house = await testHouse({ KEPT_WEBHOOKS_PRIVATE: "true" });
  people = await raiseCompany(house);
  await house.advance(hour);
});
after(async () => {
  await house.close();
  pushService.close();
});
beforeEach(() => {
  got.length = 0;
  status = 201;
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, people[who], endpoint, input);
const listen = (who: CastName, at: string) => {
  const keys = browserKeys();
  browsers.set(at, keys);
  return ask(who, noticesApi.addDevice, { endpoint: `${service}${at}`, p256dh: keys.p256dh, auth: keys.auth });
};
const ticket = "0199f2c4-0000-7000-8000-00000000aaaa";
let count = 0;
const telling = (who: CastName, more: Partial<Parameters<typeof tell>[1]> = {}) =>
  house.as(people.he, (work) =>
    tell(work, {
      ...{ to: [people[who].id], kind: "ticket-assigned", onceKey: `push-${(count += 1)}` },
      about: { kind: "ticket", id: ticket },
      says: text(
        "晨星紡織的 F-2026-000123 交給您",
        "晨星纺织的 F-2026-000123 交给您",
        "F-2026-000123 of Morningstar is yours",
      ),
      ...more,
    }),
  );
const push = () => deliverPushes(house.house);
const devices = async (who: CastName) => (await ask(who, noticesApi.devices, {})).rows;

test("a browser is told what kind of thing, which number and where, in its person's language, and nothing more", async () => {
  await listen("lin", "/lin-1");
  await listen("lin", "/lin-2");
  await telling("lin");
  await push();
  assert.equal(got.length, 0, "it waits to be seen on the desk first");
  await house.advance(10 * second);
  await push();
  assert.deepEqual(got.map(({ at }) => at).toSorted(), ["/lin-1", "/lin-2"]);
  assert.deepEqual(got[0]?.message, {
    ...{ title: "交給我做或由我派的事", body: "F-2026-000123", lang: "zh-Hant" },
    ...{ tag: `ticket:${ticket}`, path: `/tickets/${ticket}` },
  });
  assert.deepEqual([got[0]?.headers["content-encoding"], got[0]?.headers["ttl"]], ["aes128gcm", "43200"]);
  assert.equal(await push(), 0, "once");
});

test("the whole sentence shows on the browser of whoever chose so", async () => {
  await listen("gu", "/gu");
  await ask("gu", noticesApi.choose, { ...usualPreference, pushSays: true });
  await telling("gu");
  await house.advance(minute);
  await push();
  assert.match(got[0]?.message.body ?? "", /晨星紡織的 F-2026-000123/);
});

test("with what it is signed with out of reach it waits, and its person reads why", async () => {
  await listen("shen", "/shen");
  await telling("shen");
  await house.advance(minute);
  const sealing = sealingWith(["another-key-of-thirty-two-letters"]);
  assert.equal(await deliverPushes({ ...house.house, sealing }), 1);
  assert.match((await devices("shen"))[0]?.trouble?.says ?? "", /key/);
  await house.advance(minute);
  await push();
  assert.deepEqual([got.length, (await devices("shen"))[0]?.trouble], [1, null]);
});

test("what was seen on the desk meanwhile is not pushed", async () => {
  await listen("zhao", "/zhao");
  await telling("zhao");
  await ask("zhao", noticesApi.see, {});
  await house.advance(minute);
  await push();
  assert.equal(got.length, 0);
});

test("quiet hours hold pushes until the morning, and topics can be left out", async () => {
  await listen("sun", "/sun");
  await house.advance(13 * hour);
  await telling("sun");
  await house.advance(hour);
  await push();
  assert.equal(got.length, 0);
  await house.advance(9 * hour);
  await push();
  assert.equal(got.length, 1);
  const ways = { ...usualPreference.ways, work: { ...usualPreference.ways.work, push: false } };
  await ask("sun", noticesApi.choose, { ...usualPreference, ways });
  await telling("sun");
  await house.advance(hour);
  await push();
  assert.equal(got.length, 1);
});

test("a browser its push service knows no more is forgotten", async () => {
  for (const gone of [404, 410]) {
    await listen("fang", `/fang-${gone}`);
    await telling("fang");
    await house.advance(minute);
    status = gone;
    await push();
    assert.deepEqual(await devices("fang"), []);
  }
});

test("what is not taken is tried again with patience, and seen while it lasts", async () => {
  await listen("zhou", "/zhou");
  await telling("zhou");
  await house.advance(minute);
  status = 503;
  await push();
  assert.equal((await devices("zhou"))[0]?.trouble?.says, "503: out of order");
  assert.equal(await push(), 0, "not at once");
  await house.advance(minute);
  status = 201;
  await push();
  const [device] = await devices("zhou");
  assert.deepEqual([got.length, device?.trouble, device?.lastToldAt], [1, null, house.now]);
  status = 500;
  await telling("zhou");
  for (let tries = 0; tries < 90; tries++) {
    await house.advance(hour);
    await push();
  }
  status = 201;
  await house.advance(4 * day);
  assert.equal(await push(), 0, "given up after three days");
});

test("a trial arrives at once; a browser ended hears no more, and is nobody else's to end", async () => {
  const { id } = await listen("petr", "/petr");
  await ask("petr", noticesApi.tryDevice, { id });
  await push();
  assert.deepEqual(
    got.map(({ message }) => message.title),
    ["Pushes arrive here"],
  );
  await assert.rejects(ask("lin", noticesApi.removeDevice, { id }), { code: "device-not-found" });
  await ask("petr", noticesApi.removeDevice, { id });
  await telling("petr");
  await house.advance(day);
  await push();
  assert.equal(got.length, 1);
});

test("a browser somebody else turns it on in is theirs from then on", async () => {
  await listen("wang", "/shared");
  await listen("ye", "/shared");
  assert.deepEqual([(await devices("wang")).length, (await devices("ye")).length], [0, 1]);
});

test("only push services outside are told, over https", async () => {
  const strict = await testHouse();
  try {
    const { wang } = await raiseCompany(strict);
    const { p256dh, auth } = browserKeys();
    const add = (endpoint: string) => askInHouse(strict.house, wang, noticesApi.addDevice, { endpoint, p256dh, auth });
    await assert.rejects(add("http://push.example/1"), { code: "push-address-unfit" });
    await assert.rejects(add("https://name:word@push.example/1"), { code: "push-address-unfit" });
    const bad = { endpoint: "https://push.example/1", p256dh: "AAAA", auth };
    await assert.rejects(askInHouse(strict.house, wang, noticesApi.addDevice, bad), { code: "push-address-unfit" });
    const { id } = await add("https://127.0.0.1:9/1");
    await askInHouse(strict.house, wang, noticesApi.tryDevice, { id });
    await deliverPushes(strict.house);
    const { rows, publicKey } = await askInHouse(strict.house, wang, noticesApi.devices, {});
    assert.match(rows[0]?.trouble?.says ?? "", /inner network, so nothing was sent/);
    assert.equal(Buffer.from(publicKey ?? "", "base64url").byteLength, 65);
    assert.equal((await strict.as(wang, (work) => noticesFor(work, { limit: 9 }))).rows.length, 0);
  } finally {
    await strict.close();
  }
});
