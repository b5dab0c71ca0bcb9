import assert from "node:assert/strict";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse } from "../story/test-house.ts";
import { amiReader, amiText, type AmiMessage } from "./ami-messages.ts";
import { asteriskLinks } from "./link-asterisks.ts";
import { recorded } from "./recorded-ami.ts";

const house = await testHouse({ KEPT_TIME: "real" });
const { people } = await raiseStage(house.house);
const manager = await replayedManager();
const links = asteriskLinks(house.house, 50);
after(async () => {
  await links.close();
  await manager.close();
  await house.close();
});

const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, people.tang, endpoint, input);
const source = async () => (await ask(phoneApi.sources, {})).rows[0];
const latest = async () => (await ask(phoneApi.calls, { limit: 1 })).rows[0];

/** Waits for what the link brings about by itself. */
async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 800; tries++) {
    if (await holds()) return;
    await wait(25);
  }
  assert.fail(`it did not come to pass: ${JSON.stringify(await source())}`);
}

test("a wrong password is told in plain words, and a right one links", async () => {
  const place = { host: "127.0.0.1", port: manager.port, user: "kept" };
  await ask(phoneApi.addSource, {
    code: "ast",
    name: "Asterisk",
    kind: "asterisk",
    asterisk: place,
    password: "wrong",
  });
  await links.look();
  await until(async () => (await source())?.linkFault === "Authentication failed");
  const { rows } = await ask(phoneApi.findings, { id: (await source())?.id ?? "" });
  assert.match(rows[0]?.says.en ?? "", /cannot be reached: Authentication failed/);
  await ask(phoneApi.changeSource, { id: (await source())?.id ?? "", password: "right" });
  await links.look();
  await until(async () => (await source())?.linkedAt !== null);
});

test("what it tells becomes a call whose ring is known", async () => {
  for (const message of recorded("answered")) manager.tell(message);
  await until(async () => (await latest())?.outcome === "answered");
  const call = await latest();
  assert.deepEqual(
    [call?.ringMs, call?.answeredById, call?.verdict, call?.customerName],
    [4_004, people.wang.id, "kept", "晨星紡織"],
  );
});

test("after an outage it links anew; a call that ended meanwhile is unknown, one that runs is heard to its end", async () => {
  const ended = recorded("gave-up", "gone-1");
  const runs = recorded("answered", "runs-1");
  const answer = runs.findIndex(({ Event }) => Event === "DialEnd");
  for (const message of [...ended.slice(0, 6), ...runs.slice(0, answer)]) manager.tell(message);
  await until(async () => (await ask(phoneApi.board, {})).waiting === 2);
  manager.running = [runs[0] ?? {}];
  manager.breakLine();
  await until(async () => (await ask(phoneApi.board, {})).waiting === 1);
  const rows = (await ask(phoneApi.calls, { limit: 2 })).rows;
  assert.ok(rows.some(({ outcome, state }) => state === "over" && outcome === "unknown"));
  for (const message of runs.slice(answer)) manager.tell(message);
  await until(async () => (await ask(phoneApi.calls, { outcome: "answered" })).rows.length === 2);
});

test("it dials for me: my telephone first, then the number", async () => {
  const dialled = await askInHouse(house.house, people.wang, phoneApi.dial, { number: "021-6888 1234" });
  assert.deepEqual(dialled, { extension: "201", number: "02168881234" });
  await until(() => manager.heard.some(({ Action }) => Action === "Originate"));
  const asked = manager.heard.find(({ Action }) => Action === "Originate");
  assert.deepEqual(
    [asked?.["Channel"], asked?.["Exten"], asked?.["Context"]],
    ["PJSIP/201", "02168881234", "from-internal"],
  );
});

/** The manager interface as Asterisk speaks it, telling what was recorded of a real one. */
async function replayedManager() {
  const heard: AmiMessage[] = [];
  let line: Socket | undefined;
  const state = { running: [] as AmiMessage[] };
  const server = createServer((socket) => {
    line = socket;
    const read = amiReader();
    socket.write("Asterisk Call Manager/9.0.0\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      for (const message of read(chunk.toString())) {
        heard.push(message);
        answer(socket, message);
      }
    });
  });
  function answer(socket: Socket, { Action, Secret, ActionID = "" }: AmiMessage): void {
    const right = Secret === "right";
    if (Action === "Login")
      socket.write(
        amiText({
          Response: right ? "Success" : "Error",
          ActionID,
          Message: right ? "Authentication accepted" : "Authentication failed",
        }),
      );
    if (Action !== "CoreShowChannels") return;
    for (const channel of state.running) socket.write(amiText({ ...channel, Event: "CoreShowChannel", ActionID }));
    socket.write(amiText({ Event: "CoreShowChannelsComplete", ActionID }));
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    set running(channels: AmiMessage[]) {
      state.running = channels;
    },
    tell: (message: AmiMessage) => void line?.write(amiText(message)),
    breakLine: () => line?.destroy(),
    close: () =>
      new Promise<void>((resolve) => {
        line?.destroy();
        server.close(() => resolve());
      }),
  };
}
