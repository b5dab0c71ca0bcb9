import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { msOf, plus } from "@kept/domain/kit/instant.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { promisesOn } from "../promises/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { signatureOf } from "../platform/signature.ts";
import { arrive, joinWaiting, subjectOf, type Incoming } from "./arrive.ts";
import { respondedLate, settleArrival } from "./settle-arrival.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house, { password: castPassword });
});
after(() => house.close());

let count = 0;
const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  channel: "email",
  kind: "report",
  source: "service@kept.example",
  externalId: `m-${(count += 1)}`,
  sender: { address: "chen@morningstar.example", name: "陳怡" },
  subject: "UPS 叫了",
  text: "更換電池後仍在嗶嗶叫",
  receivedAt: house.now,
  ...more,
});
const come = (more?: Partial<Incoming>) => house.as(theHouse, (work) => arrive(work, incoming(more)));
const owed = async (id: string) => (await house.read((work) => promisesOn(work, subjectOf(id)))).map(readings);
const readings = ({ clause, state, verdict }: { clause: string; state: string; verdict: string | null }) =>
  `${clause} ${verdict ?? state}`;
const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);

test("a report waits with its clock from the moment it reached us, once however often it is sent", async () => {
  const report = incoming({ receivedAt: plus(house.now, -60_000) });
  const first = await house.as(theHouse, (work) => arrive(work, report));
  const again = await house.as(theHouse, (work) => arrive(work, report));
  assert.deepEqual([first.isNew, again], [true, { id: first.id, isNew: false }]);
  const { rows } = await ask("wang", arrivalsApi.list, {});
  const row = rows.find(({ id }) => id === first.id);
  assert.equal(row?.clause, "3.3a");
  assert.equal(msOf(row.dueAt ?? house.now) - msOf(house.now), 9 * 60_000);
  assert.deepEqual(await owed(first.id), ["3.3a running"]);
});

const ends: [name: string, kind: Incoming["kind"], end: Parameters<typeof settleArrival>[2], owed: string[]][] = [
  ["a report that is answered keeps its promise", "report", { as: "answered" }, ["3.3a kept"]],
  ["a fax that is no report owes nothing", "fax", { as: "no-report", why: "ad" }, ["3.2c released"]],
  ["a missed call that is called back is kept", "missed-call", { as: "called-back" }, ["3.3a kept"]],
  ["a bounce owes nothing", "bounce", { as: "by-itself" }, []],
];
for (const [name, kind, end, after] of ends)
  test(name, async () => {
    const { id } = await come({ kind });
    const settled = await house.as(stage.people.wang, (work) => settleArrival(work, id, end));
    assert.deepEqual([settled.settledAs, settled.settledByName], [end.as, stage.people.wang.name]);
    assert.deepEqual(await owed(id), after);
    await assert.rejects(ask("grace", arrivalsApi.settle, { id, as: "answered" }), { code: "arrival-settled" });
  });

test("a report that becomes a ticket in time leaves its promise to the ticket; one that was late stays broken here", async () => {
  const ticket = { id: "0199f2c4-0000-7000-8000-000000000001", number: "F-2026-000001" };
  const settle = (id: string) =>
    house.as(stage.people.wang, (work) => settleArrival(work, id, { as: "ticket", ticket }));
  const late = (id: string) => house.read((work) => respondedLate(work, id));
  const early = await come();
  await settle(early.id);
  assert.deepEqual([await owed(early.id), await late(early.id)], [["3.3a released"], false]);
  const overdue = await come();
  await house.advance(11 * 60_000);
  await settle(overdue.id);
  assert.deepEqual([await owed(overdue.id), await late(overdue.id)], [["3.3a broken"], true]);
  await assert.rejects(ask("wang", arrivalsApi.takeBack, { id: overdue.id }), { code: "arrival-in-ticket" });
});

test("what was taken for spam by mistake waits again, and its clock has run on", async () => {
  const { id } = await come();
  const { dueAt } = await ask("wang", arrivalsApi.read, { id });
  await assert.rejects(ask("wang", arrivalsApi.noReport, { id, reason: "other" }), { code: "no-report-needs-words" });
  await ask("wang", arrivalsApi.noReport, { id, reason: "spam" });
  const back = await ask("wang", arrivalsApi.takeBack, { id });
  assert.equal(back.settledAt, null);
  assert.ok(Math.abs(msOf(back.dueAt ?? house.now) - msOf(dueAt ?? house.now)) < 10);
  assert.deepEqual(await owed(id), ["3.3a released", "3.3a running"]);
  await assert.rejects(ask("wang", arrivalsApi.takeBack, { id }), { code: "arrival-not-settled" });
});

test("who says that it is something else decides what is owed", async () => {
  const { id } = await come({ kind: "automatic-answer" });
  assert.equal((await ask("wang", arrivalsApi.takeFor, { id, kind: "report" })).clause, "3.3a");
  assert.equal((await ask("wang", arrivalsApi.takeFor, { id, kind: "spam" })).clause, null);
  assert.equal((await ask("wang", arrivalsApi.takeFor, { id, kind: "report" })).clause, "3.3a");
  assert.deepEqual(await owed(id), ["3.3a released", "3.3a running"]);
});

test("one takes it in hand, a colleague takes it over, and hands it on with words", async () => {
  const { id } = await come();
  assert.equal((await ask("wang", arrivalsApi.take, { id })).assigneeName, stage.people.wang.name);
  assert.equal((await ask("grace", arrivalsApi.take, { id })).assigneeName, stage.people.grace.name);
  await ask("grace", arrivalsApi.forward, { id, staffId: stage.people.he.id, text: "請看看" });
  const story = await ask("he", arrivalsApi.read, { id });
  assert.deepEqual(
    story.events.map(({ what }) => what.kind),
    ["arrived", "assigned", "assigned", "forwarded"],
  );
  assert.equal((await ask("he", arrivalsApi.letGo, { id })).assigneeId, null);
});

test("a caller who tries again joins the call that waits", async () => {
  const sender = { address: "021-68881234", name: "" };
  const { id } = await come({ channel: "phone", kind: "missed-call", sender });
  const more = {
    source: "pbx",
    externalId: "c-2",
    sender: { ...sender, address: "+862168881234" },
    receivedAt: house.now,
  };
  const join = () => house.as(theHouse, (work) => joinWaiting(work, more, ["missed-call", "abandoned-call"]));
  assert.deepEqual([await join(), await join()], [id, id]);
  assert.equal((await ask("wang", arrivalsApi.read, { id })).times, 2);
  assert.deepEqual(await come({ source: "pbx", externalId: "c-2" }), { id, isNew: false });
});

test("it is found by its words, in either script, also when settled", async () => {
  const { id } = await come({ text: "冷卻風扇異音，請派人" });
  await ask("wang", arrivalsApi.settle, { id, as: "answered" });
  const found = async (q: string) =>
    (await ask("wang", arrivalsApi.list, { state: "all", q })).rows.map((row) => row.id);
  assert.deepEqual(await found("冷却风扇"), [id]);
  assert.deepEqual(await found("！"), []);
});

test("another program sends what it received: signed, once, with its files, and we know who wrote", async () => {
  const { source, secret } = await ask("tang", arrivalsApi.addSource, { name: "Web form" });
  await assert.rejects(ask("tang", arrivalsApi.addSource, { name: "Web form" }), { code: "source-name-taken" });
  const body = JSON.stringify({
    id: "w-1",
    sender: { address: "+86 21 6888 1234", name: "陳怡" },
    text: "UPS 不亮了",
    files: [{ name: "照片.txt", base64: Buffer.from("photo").toString("base64") }],
  });
  const send = (signature: string, seconds: number, what = body) =>
    ask("wang", arrivalsApi.receive, {
      sourceId: source.id,
      sent: { type: "application/json", bytes: Buffer.from(what), timestamp: `${seconds}`, signature },
    });
  const now = Math.floor(msOf(house.now) / 1_000);
  await assert.rejects(send("v1=00", now), { code: "signature-wrong" });
  await assert.rejects(send(signatureOf(secret, now - 400, body), now - 400), { code: "signature-untimely" });
  await assert.rejects(send(signatureOf(secret, now, "{"), now, "{"), { code: "inbound-unreadable" });
  const first = await send(signatureOf(secret, now, body), now);
  assert.deepEqual(await send(signatureOf(secret, now, body), now), { id: first.id, isNew: false });
  const story = await ask("wang", arrivalsApi.read, { id: first.id });
  assert.deepEqual([story.channel, story.attached.length, story.hasOriginal], ["other", 1, true]);
  const original = await ask("wang", arrivalsApi.original, { id: first.id });
  assert.equal(Buffer.from(original.bytes).toString(), body);
  const shown = (await ask("tang", arrivalsApi.sources, {})).rows.find(({ id }) => id === source.id);
  assert.deepEqual([shown?.count, shown?.refusedFor], [2, "signature-untimely"]);

  const { secret: second } = await ask("tang", arrivalsApi.addSecret, { id: source.id });
  assert.equal((await send(signatureOf(second, now, body), now)).isNew, false);
  await ask("tang", arrivalsApi.dropSecret, { id: source.id });
  await assert.rejects(send(signatureOf(secret, now, body), now), { code: "signature-wrong" });
  await assert.rejects(ask("tang", arrivalsApi.dropSecret, { id: source.id }), { code: "secret-is-last" });
  await ask("tang", arrivalsApi.changeSource, { id: source.id, active: false });
  await assert.rejects(send(signatureOf(second, now, body), now), { code: "source-not-found" });
});
