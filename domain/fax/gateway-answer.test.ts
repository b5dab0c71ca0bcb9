import assert from "node:assert/strict";
import { test } from "node:test";
import { gatewayAnswer, isOfGateway } from "./gateway-answer.ts";

const cases: [name: string, subject: string, text: string, ended: string | null, pages: number | null][] = [
  ["success with pages", "Fax to +862168881234 sent successfully", "Pages: 2", "sent", 2],
  ["failure in words", "Fax failed", "The line was busy after 3 attempts", "failed", null],
  ["not sent is a failure though it says sent", "Your fax could not be sent", "", "failed", null],
  ["Chinese success", "傳真發送成功", "共 3 頁", "sent", 3],
  ["Chinese failure", "传真发送失败", "对方占线", "failed", null],
  ["both in the text: the subject decides", "Fax delivered", "attempt 1: busy\nattempt 2: OK", "sent", null],
  ["neither: a person reads it", "Your fax", "We have received your order.", null, null],
];
for (const [name, subject, text, ended, pages] of cases)
  test(name, () => {
    const told = gatewayAnswer({ from: "", subject, text });
    assert.deepEqual([told?.ended ?? null, told?.pages ?? null], [ended, pages]);
  });

test("a gateway's mail comes from its own house, not from one that only ends alike", () => {
  const from = (address: string) => isOfGateway(address, "{number}@send.fax-gateway.example");
  assert.equal(from("report@send.fax-gateway.example"), true);
  assert.equal(from("report@fax-gateway.example"), true);
  assert.equal(from("report@evil-fax-gateway.example"), false);
  assert.equal(from("report@example"), false);
});
