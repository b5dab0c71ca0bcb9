import assert from "node:assert/strict";
import { test } from "node:test";
import { foldCall } from "./fold-call.ts";
import { fromZammad } from "./zammad-call.ts";

const at = (second: number) => `2026-03-02T01:00:0${second}.000Z`;
const call = { from: "491711234567890", to: "4930600000000", direction: "in", callId: "z1" };
const all = (...told: object[]) => told.flatMap((one, second) => fromZammad(one, "pbx", at(second)).events ?? []);

test("new call, answer and hang-up fold into an answered call", () => {
  const events = all(
    { ...call, event: "newCall", "user[]": ["Alice", "Bob"], queue: "hotline" },
    { ...call, event: "answer", answeringNumber: "201" },
    { ...call, event: "hangup", cause: "normalClearing" },
  );
  const reading = foldCall(events);
  assert.deepEqual(
    [reading?.outcome, reading?.ringMs, reading?.answeredBy, reading?.queue, reading?.legs.map(({ agent }) => agent)],
    ["answered", 1_000, "201", "hotline", ["Alice", "Bob", "201"]],
  );
});
test("an answer that names nobody is still a person's", () =>
  assert.equal(foldCall(all({ ...call, event: "newCall" }, { ...call, event: "answer" }))?.state, "talking"));
test("a caller who hangs up first gave up", () =>
  assert.equal(
    foldCall(all({ ...call, event: "newCall" }, { ...call, event: "hangup", cause: "cancel" }))?.outcome,
    "short-abandon",
  ));
test("a cause nobody knows is a missed call", () =>
  assert.equal(
    foldCall(all({ ...call, event: "newCall" }, { ...call, event: "hangup", cause: "strange" }))?.outcome,
    "missed",
  ));
test("the same message twice is one event", () => {
  const twice = all({ ...call, event: "newCall" }, { ...call, event: "newCall" });
  assert.equal(new Set(twice.map(({ id }) => id)).size, 2);
});
test("what is no call says why", () => {
  const { events, why } = fromZammad({ event: "dance", callId: "x" }, "pbx", at(0));
  assert.equal(events, null);
  assert.match(why ?? "", /event/);
});
