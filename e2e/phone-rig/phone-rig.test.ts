import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { instantAt } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import type { PhoneCall } from "@kept/domain/phone/phone-call.ts";
import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { phoneStory } from "@kept/server/story/phone-story.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";
import { openRig } from "./rig.ts";

/** Real calls through a real SIP server: what it tells, signed, makes the verdict on three rings. */
const agents = ["agent11", "agent12", "agent21", "agent22", "agent31", "agent32", "agent41", "agent42"] as const;
const more = ["agent51", "agent52", "agent61", "agent62", "agent71", "agent72"] as const;

/** Seven to the hotline, one of them by two at once, and one handed on. */
const callsInAll = 9;

type Stage = Awaited<ReturnType<typeof raise>>;
let stage: Stage;
before(async () => {
  stage = await raise();
  await stage.play();
});
after(() => stage?.close());

async function raise() {
  const house = await testHouse({ KEPT_TIME: "real" });
  const { people } = await raiseStage(house.house);
  const pbx = await phoneStory(house.house, people, await house.listen());
  const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
    askInHouse(house.house, people.tang, endpoint, input);
  for (const number of [1, 2, 3, 4, 5, 6, 7])
    await ask(phoneApi.addHotline, { number: `400800100${number}`, name: `Line ${number}` });
  for (const agent of [...agents, ...more])
    await ask(phoneApi.putExtension, { value: agent, staffIds: [agent.endsWith("1") ? people.wang.id : people.ye.id] });
  let sending = Promise.resolve();
  const sent: PhoneEvent[] = [];
  async function sendAfter(before: Promise<void>, event: PhoneEvent): Promise<void> {
    await before;
    const answer = await pbx.post(event);
    assert.ok(answer.ok, await answer.text());
  }
  const rig = await openRig([...agents, ...more], (told) => {
    const event = asEvent(told);
    sent.push(event);
    sending = sendAfter(sending, event);
  });
  return {
    rig,
    ask,
    people,
    sent,
    /** All calls there are, all at the same time, until the last one is over and told. */
    async play(): Promise<void> {
      await Promise.all(plays(rig).map((one) => one()));
      const ended = () => sent.filter(({ event }) => event === "hangup").length;
      for (let tries = 0; tries < 100 && ended() < callsInAll; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      await sending;
    },
    async close(): Promise<void> {
      await rig.close();
      await house.close();
    },
  };
}

type Rig = Awaited<ReturnType<typeof openRig>>;

/** Each number's telephones and whoever calls it. */
const plays = ({ agent, caller }: Rig): (() => Promise<unknown>)[] => {
  const together = (...telephones: Promise<unknown>[]) => Promise.all(telephones);
  /** Telephones stand before anybody calls. */
  const then = async <T>(telephones: Promise<unknown>, call: () => Promise<T>) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await Promise.all([telephones, call()]);
  };
  return [
    () =>
      then(together(agent("agent11", "answers", { ms: 4_000 }), agent("agent12", "rings")), () =>
        caller("4008001001", "calls", { from: "02168881234", ms: 2_000, id: "rig1-%u" }),
      ),
    () =>
      then(together(agent("agent21", "answers", { ms: 12_000 }), agent("agent22", "rings")), () =>
        caller("4008001002", "calls", { from: "13800138002", ms: 1_000, id: "rig2-%u" }),
      ),
    () =>
      then(together(agent("agent31", "rings"), agent("agent32", "rings")), () =>
        caller("4008001003", "isRefused", { from: "13800138003", id: "rig3-%u" }),
      ),
    () =>
      then(together(agent("agent41", "rings"), agent("agent42", "rings")), () =>
        caller("4008001004", "givesUp", { from: "13800138004", ms: 6_000, id: "rig4-%u" }),
      ),
    () =>
      then(together(agent("agent51", "busy"), agent("agent52", "busy")), () =>
        caller("4008001005", "isRefused", { from: "13800138005", id: "rig5-%u" }),
      ),
    () =>
      then(
        together(agent("agent61", "handsOn", { ms: 2_000, onTo: "agent62" }), agent("agent62", "rings")),
        async () => {
          await caller("4008001006", "isHandedOn", { from: "13800138006", id: "rig6-%u" });
          const onwards = agent("agent62", "answers", { ms: 1_000 });
          await new Promise((resolve) => setTimeout(resolve, 400));
          await caller("agent62", "calls", { from: "13800138006", ms: 1_000, id: "rig6b-%u", parent: "rig6-1" });
          await onwards;
        },
      ),
    () =>
      then(
        together(agent("agent71", "answers", { ms: 3_000, calls: 2 }), agent("agent72", "rings", { calls: 2 })),
        () =>
          Promise.all([
            caller("4008001007", "calls", { from: "13800138071", ms: 2_000, id: "rig7-%u" }),
            caller("4008001007", "calls", { from: "13800138072", ms: 3_000, id: "rig7b-%u" }),
          ]),
      ),
  ];
};

/** What the SIP server tells as an event of ours; its clock counts seconds and millionths. */
function asEvent(told: string): PhoneEvent {
  const { event, callId, from, to, parent, ts, agent, cause } = JSON.parse(told) as Record<string, string>;
  return {
    source: "pbx",
    event: event as PhoneEvent["event"],
    callId: callId ?? "",
    direction: "in",
    from: from ?? "",
    to: to ?? "",
    occurredAt: instantAt(Math.round(Number(ts) * 1_000)),
    ...(parent && parent !== "<null>" ? { parentCallId: parent } : {}),
    ...(agent ? { agent: { ext: agent } } : {}),
    ...(cause ? { cause: cause as NonNullable<PhoneEvent["cause"]> } : {}),
  };
}

async function callFrom(number: string, to: string) {
  const { rows } = await stage.ask(phoneApi.calls, { limit: 50 });
  const call = rows.find((one) => one.from === number && one.to === to);
  assert.ok(call, `no call from ${number}; told: ${JSON.stringify(stage.sent)}`);
  const about = { subjectKind: "phone-call", subjectId: call.id, limit: 5 };
  const states = ["kept", "broken", "released", "open"] as const;
  const found = await Promise.all(
    states.map(async (state) => (await stage.ask(promisesApi.list, { ...about, state })).rows),
  );
  return { call, promise: found.flat()[0] };
}

/** The ring is right to a tenth of a second, by what the caller's telephone saw. */
function rang(call: PhoneCall, id: string): void {
  const ms = stage.rig.rang(id);
  assert.ok(call.ringMs !== null && Math.abs(call.ringMs - ms) <= 100, `rang ${call.ringMs} ms instead of ${ms}`);
}

test("answered in time: kept, and the ring is right to a tenth of a second", async () => {
  const { call, promise } = await callFrom("02168881234", "4008001001");
  rang(call, "rig1-1");
  assert.deepEqual(
    [call.outcome, call.verdict, promise?.state, call.answeredById, call.customerName],
    ["answered", "kept", "kept", stage.people.wang.id, "晨星紡織"],
  );
  assert.ok((call.talkMs ?? 0) >= 1_900, `talked ${call.talkMs} ms`);
});

test("answered late: broken", async () => {
  const { call, promise } = await callFrom("13800138002", "4008001002");
  rang(call, "rig2-1");
  assert.deepEqual([call.outcome, call.verdict, promise?.state], ["answered", "broken", "broken"]);
});

test("rung out: missed and broken", async () => {
  const { call, promise } = await callFrom("13800138003", "4008001003");
  assert.ok((call.ringMs ?? 0) > 13_000);
  assert.deepEqual([call.outcome, call.verdict, promise?.state], ["missed", "broken", "broken"]);
});

test("given up before the third ring: neither", async () => {
  const { call, promise } = await callFrom("13800138004", "4008001004");
  rang(call, "rig4-1");
  assert.deepEqual([call.outcome, call.verdict, promise?.state], ["abandoned", "neither", "released"]);
});

test("all busy: neither, and nothing was owed", async () => {
  const { call, promise } = await callFrom("13800138005", "4008001005");
  assert.deepEqual([call.outcome, call.verdict, call.ringMs, promise], ["busy", "neither", null, undefined]);
});

test("handed on: kept by the first who answered, the second call knows where it came from", async () => {
  const { call, promise } = await callFrom("13800138006", "4008001006");
  rang(call, "rig6-1");
  assert.deepEqual([call.verdict, promise?.state, call.transfers], ["kept", "kept", 1]);
  const onwards = await callFrom("13800138006", "agent62");
  assert.deepEqual(
    [onwards.call.outcome, onwards.call.verdict, onwards.call.answeredById],
    ["answered", "neither", stage.people.ye.id],
  );
});

test("two at once: each its own", async () => {
  for (const [from, id] of [
    ["13800138071", "rig7-1"],
    ["13800138072", "rig7b-1"],
  ] as const) {
    const { call, promise } = await callFrom(from, "4008001007");
    rang(call, id);
    assert.deepEqual([call.outcome, promise?.state], ["answered", "kept"]);
  }
});
