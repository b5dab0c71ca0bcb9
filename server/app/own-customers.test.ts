import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { customersApi } from "@kept/domain/customers/api.ts";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { day, plus } from "@kept/domain/kit/instant.ts";
import { noticesApi } from "@kept/domain/notices/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { noticesFor } from "../notices/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { cast, castPassword, type CastName } from "../story/cast.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { askOverHttp, testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let url: string;
let stage: Stage;
const sessions = new Map<CastName, Record<string, string>>();
before(async () => {
  house = await testHouse();
  url = await house.listen();
  stage = await raiseStage(house.house, { password: castPassword });
  for (const who of ["li", "zheng", "gu", "wang", "tang"] as const) sessions.set(who, await signedIn(who));
});
after(() => house.close());

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askOverHttp(url, endpoint, input, sessions.get(who));
const codeOf = ({ body }: { body: unknown }) => (body as { code?: string } | null)?.code;
const sees = async (who: CastName, id: string) => (await ask(who, customersApi.read, { id })).status === 200;
const want = async (own: "own" | "all") => {
  const { status } = await ask("tang", staffApi.changeSalesSight, { sees: own });
  assert.equal(status, 200);
};

test("Sales see every customer until the company wants it otherwise, and then from the next request on", async () => {
  const { harbour, morningstar } = stage.firms;
  assert.deepEqual([await sees("li", harbour.id), (await ask("li", staffApi.session, {})).body.sees], [true, "all"]);
  assert.equal(codeOf(await ask("li", staffApi.changeSalesSight, { sees: "all" })), "not-allowed");
  await want("own");
  assert.deepEqual([await sees("li", harbour.id), (await ask("li", staffApi.session, {})).body.sees], [false, "own"]);
  assert.deepEqual([await sees("li", morningstar.id), await sees("zheng", harbour.id)], [true, true]);
  assert.deepEqual([await sees("gu", harbour.id), await sees("wang", harbour.id)], [true, true], "managers, operators");
});

test("with a hand-over the new owner sees at once, and the old one no more", async () => {
  await want("own");
  const { yunfeng } = stage.firms;
  const over = { id: yunfeng.id, side: "sales", toId: stage.people.li.id, on: "2026-03-02", reason: "region" } as const;
  const site = { id: yunfeng.id, name: "分館", address: "" };
  assert.equal(codeOf(await ask("li", customersApi.addSite, site)), "not-found");
  assert.equal((await ask("gu", customersApi.handOver, over)).status, 201);
  assert.deepEqual([await sees("li", yunfeng.id), await sees("zheng", yunfeng.id)], [true, false]);
});

test("whoever stands in for an absent colleague sees that colleague's customers, for as long", async () => {
  await want("own");
  const { li, zheng } = stage.people;
  const until = plus(house.now, day);
  const away = { staffId: zheng.id, from: house.now, until, deputyId: li.id, reason: "leave", note: "" } as const;
  assert.equal((await ask("tang", staffApi.enterAbsence, away)).status, 201);
  assert.equal(await sees("li", stage.firms.harbour.id), true);
  await house.advance(day);
  assert.equal(await sees("li", stage.firms.harbour.id), false);
});

test("what was told of a customer who is another's by now is no longer there to read", async () => {
  await want("all");
  const { wang, li } = stage.people;
  const open = { customerId: stage.firms.qinghe.id, reporter: { name: "沈洁" }, machineText: "NAS", faultText: "slow" };
  const { id } = await askInHouse(house.house, wang, ticketsApi.open, open);
  const mine = async () =>
    (await ask("li", noticesApi.mine, {})).body.rows.filter(({ about }) => about.id === id).length;
  assert.equal(await mine(), 1);
  await want("own");
  assert.equal(await mine(), 1, "still theirs");
  const over = { id: stage.firms.qinghe.id, side: "sales", on: "2026-03-03", reason: "region" } as const;
  await ask("gu", customersApi.handOver, { ...over, toId: stage.people.zheng.id });
  assert.equal(await mine(), 0);
  await askInHouse(house.house, wang, ticketsApi.note, { id, text: `@${cast.li.name} 您看看` });
  const told = await house.as(li, (work) => noticesFor(work, { limit: 200 }));
  assert.deepEqual(
    told.rows.filter(({ kind }) => kind === "mention"),
    [],
    "nor is anything new told to them",
  );
});

test("a file of customers, and a key of Sales, show nothing of others either", async () => {
  await want("own");
  const body = new FormData();
  body.append("file", new Blob(["name\nHarbour Light Logistics\n"]), "mine.csv");
  const headers = { ...sessions.get("li"), origin: url };
  const answer = await fetch(`${url}/api/customer-loads`, { method: "POST", headers, body });
  assert.equal(((await answer.json()) as { code: string }).code, "load-needs-sight-of-all");
  const { key } = (await ask("tang", staffApi.createKey, { name: "crm", role: "sales" })).body;
  const listed = await askOverHttp(url, customersApi.list, {}, { authorization: `Bearer ${key}` });
  assert.deepEqual(listed.body.rows, []);
});

test("a role of the company's own may show its holders their own customers only, whatever Sales see", async () => {
  await want("all");
  const name = { "zh-Hant": "外勤", "zh-Hans": "外勤", en: "Field" };
  const verbs = ["customers.read", "tickets.list"];
  const role = (sees: "all" | "own", version: number) =>
    ask("tang", staffApi.putOwnRole, { code: "field", name, verbs, sees, version });
  assert.equal((await role("own", 0)).body.sees, "own");
  const person = (await ask("tang", staffApi.person, { id: stage.people.zheng.id })).body;
  await ask("tang", staffApi.changePerson, { ...person, roles: [], ownRoles: ["field"] });
  const { harbour, morningstar } = stage.firms;
  assert.deepEqual([await sees("zheng", harbour.id), await sees("zheng", morningstar.id)], [true, false]);
  assert.equal((await role("all", 1)).status, 200);
  assert.equal(await sees("zheng", morningstar.id), true);
});

async function signedIn(who: CastName): Promise<Record<string, string>> {
  const { headers } = await askOverHttp(url, staffApi.signIn, { email: cast[who].email, password: castPassword });
  return { cookie: /kept_session=[^;]+/.exec(headers.get("set-cookie") ?? "")?.[0] ?? "" };
}
