import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { plus, second } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { phoneStory } from "../story/phone-story.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse } from "../story/test-house.ts";

const house = await testHouse();
after(() => house.close());
const { people, firms } = await raiseStage(house.house);
const pbx = await phoneStory(house.house, people, await house.listen());
beforeEach(async () => void (await house.advance(10 * second)));

const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
  askInHouse(house.house, people.wang, endpoint, input);
const wang = { agent: { ext: "201" } };
const chen = "02168881234";

test("a call that rings shows who calls on the right screen, and answered it is a call at step 3", async () => {
  await pbx.tell("r0", chen, plus(house.now, -9 * second), ["newCall", 0], ["answer", 2, wang], ["hangup", 8]);
  const began = house.now;
  await pbx.tell("r1", chen, began, ["newCall", 0], ["ringing", 0, wang]);
  const rings = await ask(intakeApi.ringing, {});
  const [row] = rings.rows;
  assert.deepEqual(
    [row?.customer?.name, row?.call.contactName, row?.customer?.salesOwnerName, row?.lastTalk?.byName],
    ["晨星紡織", "陳怡", "李文", "王雅婷"],
  );
  assert.equal(
    (await askInHouse(house.house, people.ye, intakeApi.ringing, {})).rows.length,
    0,
    "it rings at Ye's, too",
  );
  await house.advance(4 * second);
  await pbx.tell("r1", chen, began, ["answer", 4, wang]);
  const phoneCallId = row?.call.id ?? "";
  const call = await ask(intakeApi.start, { phoneCallId });
  assert.deepEqual(
    [call.draft.step, call.draft.company.customerId, call.line, call.receivedAt],
    ["contact", firms.morningstar.id, chen, plus(began, 4 * second)],
  );
  assert.equal((await ask(intakeApi.start, { phoneCallId })).id, call.id);
  assert.equal((await ask(intakeApi.ringing, {})).rows[0]?.callId, call.id);
  const { draft } = call;
  const caller = { ...draft.caller, name: "陳怡", phone: chen, confirmed: true };
  const told = { ...draft, caller, fault: { ...draft.fault, machineText: "UPS", faultText: "一直叫" } };
  await ask(intakeApi.saveDraft, { id: call.id, version: call.version, draft: told });
  const { ticket } = await ask(intakeApi.openTicket, { id: call.id });
  const { rows } = await ask(phoneApi.calls, { ticketId: ticket.id });
  assert.deepEqual([rows.map(({ id }) => id), rows[0]?.verdict], [[phoneCallId], "kept"]);
  assert.equal((await ask(ticketsApi.read, { id: ticket.id })).ticket.channel, "phone");
});
