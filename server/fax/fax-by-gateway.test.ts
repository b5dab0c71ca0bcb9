import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { theHouse } from "@kept/domain/kit/actor.ts";
import { arrive } from "../arrivals/index.ts";
import { deliverLetters } from "../platform/deliver-letters.ts";
import { postAt } from "../platform/smtp.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword } from "../story/cast.ts";
import { openMailbox, type Mailbox } from "../story/mailbox.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { deliverFaxes } from "./index.ts";

let house: TestHouse;
let smtp: Mailbox;
let wang: Awaited<ReturnType<typeof raiseStage>>["people"]["wang"];
const from = "Kept <kept@kept.example>";
before(async () => {
  smtp = await openMailbox();
  house = await testHouse({
    KEPT_SMTP_URL: smtp.url,
    KEPT_MAIL_FROM: from,
    KEPT_FAX_MAIL: "{number}@send.fax-gateway.example",
  });
  wang = (await raiseStage(house.house, { password: castPassword })).people.wang;
});
after(async () => {
  await house?.close();
  await smtp?.close();
});

let count = 0;
/** Something comes in by a channel, and is told by its id. */
const comes = async (channel: "fax" | "email", address: string, subject = "", text = "") => {
  const kind = channel === "fax" ? ("fax" as const) : ("report" as const);
  const facts = { channel, kind, source: "story", externalId: `x-${(count += 1)}`, subject, text };
  return (
    await house.as(theHouse, (work) => arrive(work, { ...facts, sender: { address, name: "" }, receivedAt: work.now }))
  ).id;
};
const stateOf = async (id: string) =>
  (await askInHouse(house.house, wang, faxApi.ofArrival, { id })).rows.map(({ state, pages }) => [state, pages]);
/** Answers a fax and lets it leave. */
async function acknowledged(number: string): Promise<string> {
  const id = await comes("fax", number);
  await askInHouse(house.house, wang, faxApi.acknowledge, { id });
  await deliverFaxes(house.house, () => Promise.resolve({ name: "海芙德", logo: null }));
  await deliverLetters(house.house, postAt(smtp.url, from));
  return id;
}

test("a fax goes to the gateway as a mail to the number with the PDF, and the gateway's answer ends it", async () => {
  const id = await acknowledged("+86 21 6888 1234");
  const letter = smtp.letters.at(-1);
  assert.deepEqual(letter?.to, ["+862168881234@send.fax-gateway.example"]);
  assert.match(letter?.raw ?? "", /application\/pdf/);
  assert.deepEqual(await stateOf(id), [["handed-over", null]]);

  const stranger = await comes("email", "report@elsewhere.example", "Fax to +862168881234 sent successfully");
  const answer = await comes(
    "email",
    "report@fax-gateway.example",
    "Fax to +862168881234 sent successfully",
    "Pages: 1",
  );
  assert.deepEqual(await stateOf(id), [["sent", 1]]);
  const settled = async (arrival: string) =>
    (await askInHouse(house.house, wang, arrivalsApi.read, { id: arrival })).settledAs;
  assert.deepEqual([await settled(stranger), await settled(answer)], [null, "by-itself"]);
});

test("what the gateway could not send, and what the mail server would not take, becomes a call", async () => {
  const busy = await acknowledged("021-68880001");
  await comes("email", "noreply@fax-gateway.example", "传真发送失败 02168880001", "对方占线");
  smtp.behave({ refuses: () => 550 });
  const refused = await acknowledged("021-68880002");
  assert.deepEqual([await stateOf(busy), await stateOf(refused)], [[["failed", null]], [["failed", null]]]);
  const { rows } = await askInHouse(house.house, wang, arrivalsApi.list, {});
  const calls = rows.filter(({ kind }) => kind === "unsent-fax");
  assert.deepEqual(calls.map(({ sender }) => sender.address).toSorted(), ["02168880001", "02168880002"]);
});
