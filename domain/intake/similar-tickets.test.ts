import assert from "node:assert/strict";
import { test } from "node:test";
import { plus } from "../kit/instant.ts";
import { promiseSentence } from "./promise-sentence.ts";
import { similarTickets } from "./similar-tickets.ts";

const ups = { id: "ups", machineText: "UPS-3000 機房", faultText: "發出警報後斷電", symptomCodes: ["power.ups-alarm"] };
const printer = { id: "printer", machineText: "打印機 M428", faultText: "卡紙", symptomCodes: ["media.paper-jam"] };
const like = (machineText: string, faultText: string, symptomCodes: string[] = []) =>
  similarTickets({ machineText, faultText, symptomCodes }, [ups, printer]).map(({ ticket, because }) => [
    ticket.id,
    because,
  ]);

test("the same machine is likely the same thing", () => assert.deepEqual(like("ups-3000", ""), [["ups", "machine"]]));
test("the same words are, in Chinese without spaces", () =>
  assert.deepEqual(like("", "又斷電了,有警報"), [["ups", "words"]]));
test("the same symptom is", () => assert.deepEqual(like("", "", ["media.paper-jam"]), [["printer", "symptom"]]));
test("another thing is not", () => assert.deepEqual(like("交換機", "沒有網絡"), []));
test("nothing told yet is like nothing", () => assert.deepEqual(like("", ""), []));

const now = "2026-03-02T06:02:30.000Z";
const say = (language: "zh-Hant" | "zh-Hans" | "en", zone = "Asia/Shanghai") =>
  promiseSentence({ now, budgetMs: 300_000, zone, language });

test("the promise is said in the caller's language and on the caller's clock", () => {
  assert.equal(say("zh-Hant"), "五分鐘內，也就是 14:07 前，工程師會與您聯繫。");
  assert.equal(say("zh-Hans"), "五分钟内，也就是 14:07 前，工程师会与您联系。");
  assert.equal(say("en", "Europe/Prague"), "An engineer will be in touch with you within 5 minutes, that is by 07:07.");
});

test("once it was said, its time stands", () => {
  const late = promiseSentence({
    now: plus(now, 600_000),
    budgetMs: 300_000,
    dueAt: plus(now, 300_000),
    zone: "Asia/Shanghai",
    language: "en",
  });
  assert.match(late, /by 14:07/);
});
