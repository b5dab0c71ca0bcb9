import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { hour, minute, plus } from "@kept/domain/kit/instant.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { keep } from "./index.ts";
import { createApiKey } from "../staff/index.ts";
import { askOverHttp } from "../story/test-house.ts";
import { promiseStory } from "../story/promise-story.ts";

const { house, people, customerId, subject, make } = await promiseStory();
const url = await house.listen();
after(() => house.close());

const { key } = await house.as(people.tang, (work) => createApiKey(work, { name: "board", role: "engineer" }));
const ask = <E extends Endpoint>(endpoint: E, input: AskOf<E>) =>
  askOverHttp(url, endpoint, input, { authorization: `Bearer ${key}` });

test("a promise is read, paused with evidence, resumed, and traced over HTTP", async () => {
  const id = await make("3.6.6");
  assert.equal((await ask(promisesApi.read, { id })).body.state, "running");
  const paused = await ask(promisesApi.pause, { id, reason: "site-access", evidence: "門口無人" });
  assert.deepEqual([paused.status, paused.body.state, paused.body.dueAt], [201, "paused", null]);
  await house.advance(2 * hour);
  const resumed = await ask(promisesApi.resume, { id });
  assert.equal(resumed.body.dueAt, plus(house.now, 48 * hour));
  const { body: trace } = await ask(promisesApi.trace, { id });
  assert.equal(trace.pauses[0]?.until, house.now);
  assert.ok(trace.steps.some(({ says }) => says["zh-Hant"].includes("門口無人")));
});

test("what cannot be is refused with its reason", async () => {
  const id = await make("3.5.5");
  const problem = (answer: { status: number; body: unknown }) => [
    answer.status,
    (answer.body as { code: string }).code,
  ];
  const pause = (evidence: string) => ask(promisesApi.pause, { id, reason: "site-access", evidence });
  assert.deepEqual(problem(await pause("x")), [422, "pause-not-allowed"]);
  assert.equal((await pause("")).status, 422);
  assert.deepEqual(problem(await ask(promisesApi.resume, { id })), [409, "promise-not-paused"]);
  const nowhere = await ask(promisesApi.trace, { id: "00000000-0000-7000-8000-000000000000" });
  assert.deepEqual(problem(nowhere), [404, "promise-unknown"]);
  assert.equal((await askOverHttp(url, promisesApi.list, {})).status, 401);
});

test("the list is narrowed by clause, subject and state, and goes on where the page ended", async () => {
  const about = subject();
  const id = await make("3.6.4", about);
  const { body: found } = await ask(promisesApi.list, { subjectKind: about.kind, subjectId: about.id });
  assert.deepEqual(
    found.rows.map((row) => [row.id, row.customerId, row.debtorName]),
    [[id, customerId, people.lin.name]],
  );
  for (let each = 0; each < 4; each++) await make("3.6.4");
  const ids: string[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const asked = { clause: "3.6.4" as const, limit: 2, ...(next ? { after: next } : {}) };
    const page = (await ask(promisesApi.list, asked)).body;
    ids.push(...page.rows.map((row) => row.id));
    next = page.next;
  }
  assert.equal(new Set(ids).size, 5);
  assert.equal(ids.length, 5);
  assert.equal((await ask(promisesApi.list, { after: "nonsense" })).status, 200);
  await house.advance(5 * hour);
  assert.equal((await ask(promisesApi.list, { state: "overdue", clause: "3.6.4" })).body.rows.length, 5);
});

test("the board counts by clause what runs and what was judged", async () => {
  const { body } = await ask(promisesApi.board, {});
  const contact = body.rows.find(({ clause }) => clause === "3.5.5");
  assert.deepEqual([contact?.running, contact?.overdue, contact?.brokenToday], [1, 1, 1]);
});

test("a change of a clause says what it would have made of the last thirty days, and changes nothing", async () => {
  const asked = { clause: "3.5.5", budgetMs: minute } as const;
  const before = (await ask(promisesApi.effect, asked)).body;
  const about = subject();
  const id = await make("3.5.5", about);
  await house.advance(2 * minute);
  await house.as(people.lin, (work) => keep(work, { clause: "3.5.5", subject: about, by: { kind: "contact" } }));
  const tighter = (await ask(promisesApi.effect, asked)).body;
  assert.deepEqual([tighter.read - before.read, tighter.newlyBroken - before.newlyBroken, tighter.all], [1, 1, true]);
  assert.equal(tighter.examples[0]?.id, id);
  assert.equal((await ask(promisesApi.read, { id })).body.verdict, "kept");
});

test("an address that cannot name a promise is not found, in a sentence; a wrong field is still named", async () => {
  const answer = await fetch(`${url}/api/promises/made-up/trace`, { headers: { authorization: `Bearer ${key}` } });
  const problem = (await answer.json()) as { code: string; detail: string };
  assert.deepEqual([answer.status, problem.code], [404, "not-found"]);
  assert.doesNotMatch(problem.detail, /uuid/i);
  const list = await fetch(`${url}/api/promises?limit=many`, { headers: { authorization: `Bearer ${key}` } });
  assert.equal(list.status, 422);
});
