import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { minute, msOf } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { arrive, settleArrival } from "../arrivals/index.ts";
import { promisesOn } from "../promises/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { signatureOf } from "../platform/signature.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { deliverFaxes } from "./index.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "kept-sendfax-"));
const called = path.join(folder, "called");
const away = path.join(folder, "away");
/** Does what sendfax does where a fax server is: says which job it is, or that nobody is there. */
const program = `#!/bin/sh
if [ -e ${away} ]; then echo "Can not reach server at host" >&2; exit 1; fi
for word in "$@"; do file=$word; done
head -c 5 "$file" > ${folder}/head
printf '%s\\n' "$*" >> ${called}
echo "request id is $(wc -l < ${called}) (group id 1) for host localhost (1 file)"
`;

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
let line: { id: string; secret: string; url: string };
before(async () => {
  const sendfax = path.join(folder, "sendfax");
  writeFileSync(sendfax, program);
  chmodSync(sendfax, 0o755);
  house = await testHouse({ KEPT_FAX_SENDFAX: sendfax, KEPT_FAX_HOST: "ttyIAX0@127.0.0.1:4559" });
  stage = await raiseStage(house.house, { password: castPassword });
  const { source, secret } = await ask("tang", arrivalsApi.addSource, { name: "Fax line", channel: "fax" });
  line = { id: source.id, secret, url: await house.listen() };
});
after(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
let count = 0;
const faxComes = (more: { address?: string; customerId?: string } = {}) =>
  house.as(theHouse, (work) =>
    arrive(work, {
      channel: "fax",
      kind: "fax",
      source: line.id,
      externalId: `fax-${(count += 1)}`,
      sender: { address: more.address ?? "021-6888 1234", name: "陳怡" },
      language: "zh-Hant",
      receivedAt: work.now,
      customerId: more.customerId ?? null,
    }),
  );
const owed = async (id: string) =>
  (await house.read((work) => promisesOn(work, { kind: "arrival", id }))).map(
    ({ clause, state, verdict }) => `${clause} ${verdict ?? state}`,
  );
const deliver = () => deliverFaxes(house.house, () => Promise.resolve({ name: "海芙德", logo }));
// A logo of one dot.
const logo = {
  type: "image/png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
};
const sentOf = async (id: string) => (await ask("wang", faxApi.ofArrival, { id })).rows;
const handed = () => readFileSync(called, "utf8").trim().split("\n");
const callTasks = async () =>
  (await ask("wang", arrivalsApi.list, {})).rows.filter(({ kind }) => kind === "unsent-fax");
/** Tells how a transmission went, signed as bin/fax-sent signs. */
async function tell(id: string, report: object, secret = line.secret): Promise<[status: number, body: unknown]> {
  const body = JSON.stringify({ id, ...report });
  const timestamp = Math.floor(msOf(house.now) / 1_000);
  const answer = await fetch(`${line.url}/api/fax/v1/reports/${line.id}`, {
    method: "POST",
    headers: { "kept-timestamp": String(timestamp), "kept-signature": signatureOf(secret, timestamp, body) },
    body,
  });
  return [answer.status, await answer.json()];
}

test("one key accepts a fax and acknowledges it: the clock ends, and a PDF goes to the number through sendfax, once", async () => {
  const { id } = await faxComes();
  assert.deepEqual(await owed(id), ["3.2c running"]);
  const sent = await ask("wang", faxApi.acknowledge, { id });
  assert.deepEqual(await owed(id), ["3.2c kept"]);
  assert.match(sent.text, /陳怡 您好/);
  const arrival = await ask("wang", arrivalsApi.read, { id });
  assert.deepEqual([arrival.assigneeName, arrival.settledAt, arrival.dueAt], [stage.people.wang.name, null, null]);
  await assert.rejects(ask("grace", faxApi.acknowledge, { id }), { code: "acknowledged-already" });

  assert.deepEqual(await Promise.all([deliver(), deliver()]).then((each) => each.toSorted()), [0, 1]);
  const place = path.join(house.house.settings.data, "fax-out", `${sent.id}.pdf`);
  assert.deepEqual(handed(), [`-n -i ${sent.id} -h ttyIAX0@127.0.0.1:4559 -d 02168881234 ${place}`]);
  assert.equal(readFileSync(path.join(folder, "head"), "latin1"), "%PDF-");
  assert.deepEqual(
    (await sentOf(id)).map(({ state }) => state),
    ["handed-over"],
  );
});

test("HylaFAX's own report stands on the timeline, and twice is once", async () => {
  const { id } = await faxComes({ address: "021-68885678" });
  const { id: faxId } = await ask("wang", faxApi.acknowledge, { id });
  await deliver();
  await tell(faxId, { ended: "trying", says: "Busy signal detected; too many attempts to dial" });
  assert.equal((await sentOf(id))[0]?.says, "Busy signal detected; too many attempts to dial");
  await tell(faxId, { ended: "sent", pages: 1 });
  await tell(faxId, { ended: "failed", says: "late" });
  const [fax] = await sentOf(id);
  assert.deepEqual([fax?.state, fax?.pages], ["sent", 1]);
  const { events } = await ask("wang", arrivalsApi.read, { id });
  assert.deepEqual(
    events.map(({ what }) => what.kind),
    ["arrived", "faxed", "assigned", "fax-ended"],
  );
  assert.deepEqual(await callTasks(), []);
});

test("a report signed with another secret is refused, and one of a fax that is not ours changes nothing", async () => {
  const nobody = "0199f2c4-0000-7000-8000-000000000001";
  assert.equal((await tell(nobody, { ended: "sent" }, "another"))[0], 401);
  assert.deepEqual(await tell(nobody, { ended: "sent" }), [201, { known: false }]);
});

test("a fax that cannot be sent becomes a task to call the number, and says why", async () => {
  const { id } = await faxComes({ customerId: stage.firms.morningstar.id });
  const { id: faxId } = await ask("wang", faxApi.acknowledge, { id });
  await deliver();
  await tell(faxId, { ended: "failed", says: "No answer from remote" });
  const [task, ...more] = await callTasks();
  assert.deepEqual(more, []);
  assert.deepEqual(
    [task?.sender.address, task?.customerId, task?.because[0]?.en, task?.clause],
    ["02168881234", stage.firms.morningstar.id, "Our fax could not be sent (No answer from remote); call them.", null],
  );
  await ask("wang", arrivalsApi.settle, { id: task?.id ?? "", as: "called-back" });
  assert.equal((await ask("wang", faxApi.acknowledge, { id })).state, "waiting");
  await deliver();
});

test("while the fax server is away the fax is tried again, and after half an hour somebody is asked to call", async () => {
  const { id } = await faxComes();
  await ask("wang", faxApi.answer, { id, subject: "關於 UPS", text: "工程師下午到。" });
  assert.equal((await ask("wang", arrivalsApi.read, { id })).settledAs, "answered");
  assert.deepEqual(await owed(id), ["3.2c kept"]);
  writeFileSync(away, "");
  await deliver();
  const [fax] = await sentOf(id);
  assert.deepEqual([fax?.state, fax?.says, fax?.attempts], ["waiting", "Can not reach server at host", 1]);
  assert.equal(await deliver(), 0);
  assert.equal((await sentOf(id))[0]?.attempts, 1, "it was tried before its time");
  for (let tries = 0; tries < 6; tries += 1) {
    await house.advance(15 * minute);
    await deliver();
  }
  assert.equal((await sentOf(id))[0]?.state, "failed");
  assert.equal((await callTasks()).length, 1);
  rmSync(away);
});

test("heard of by nobody for too long, a fax is unsure, and somebody is asked to call", async () => {
  const { id } = await faxComes({ address: "021-68880000" });
  await ask("wang", faxApi.acknowledge, { id });
  await deliver();
  await house.advance(201 * minute);
  assert.equal((await sentOf(id))[0]?.state, "unsure");
  assert.ok((await callTasks()).some(({ sender }) => sender.address === "02168880000"));
});

test("a fax that became a ticket is told the number; from the ticket one writes again, and both stand on its timeline", async () => {
  const { id } = await faxComes();
  const ticket = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "021-68881234" },
    channel: "fax",
    machineText: "UPS-20k",
    faultText: "嗶嗶叫",
    language: "zh-Hant",
  });
  await house.as(stage.people.wang, (work) => settleArrival(work, id, { as: "ticket", ticket }));
  const fax = await ask("wang", faxApi.write, { id: ticket.id, subject: "備件", text: "明天到貨。" });
  const { rows, faxIsOn } = await ask("wang", faxApi.ofTicket, { id: ticket.id });
  assert.deepEqual([rows.map(({ purpose }) => purpose).toSorted(), faxIsOn], [["reply", "ticket-opened"], true]);
  const told = rows.find(({ purpose }) => purpose === "ticket-opened");
  assert.match(told?.text ?? "", new RegExp(`${ticket.number}[\\s\\S]*最遲`));
  await deliver();
  await tell(fax.id, { ended: "sent", pages: 1 });
  const { events } = await ask("wang", ticketsApi.read, { id: ticket.id });
  assert.deepEqual(
    events.map(({ what }) => what.kind).filter((kind) => kind.startsWith("fax")),
    ["faxed", "faxed", "fax-ended"],
  );
});

test("what cannot be dialled, and what is no fax, is refused", async () => {
  const { id } = await faxComes({ address: "" });
  await assert.rejects(ask("wang", faxApi.acknowledge, { id }), { code: "fax-number-unusable" });
  await assert.rejects(ask("wang", faxApi.answer, { id, number: "--help", text: "x" }), {
    code: "fax-number-unusable",
  });
  await ask("wang", arrivalsApi.takeFor, { id, kind: "report" });
  await assert.rejects(ask("wang", faxApi.acknowledge, { id }), { code: "not-a-fax" });
});
