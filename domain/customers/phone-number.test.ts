import assert from "node:assert/strict";
import { test } from "node:test";
import { numberEnding, phoneNumber } from "./phone-number.ts";

const cases: [typed: string, digits: string | null, extension: string | null][] = [
  ["021-6888 1234", "862168881234", null],
  ["+86 21 6888 1234", "862168881234", null],
  ["(021)68881234", "862168881234", null],
  ["021-68881234", "862168881234", null],
  ["138 0013 8000", "8613800138000", null],
  ["010-12345678转801", "861012345678", "801"],
  ["010-12345678 轉 801", "861012345678", "801"],
  ["010-12345678-801", "861012345678", "801"],
  ["010-12345678 ext. 801", "861012345678", "801"],
  ["010-12345678转接801", "861012345678", "801"],
  ["021–68881234", "862168881234", null],
  ["010-12345678#801", "861012345678", "801"],
  ["95588", "95588", null],
  ["12315", "12315", null],
  ["+852 2345 6789", "85223456789", null],
  ["+1 212 555 0123 x44", "12125550123", "44"],
  ["晨星紡織", null, null],
  ["12", null, null],
];
for (const [typed, digits, extension] of cases)
  test(`reads ${typed}`, () => {
    const number = phoneNumber(typed);
    assert.deepEqual(number && [number.digits, number.extension], digits && [digits, extension]);
  });

test("the end of a number is looked up with or without area and country", () => {
  assert.equal(numberEnding("021-68881234"), "2168881234");
  assert.equal(numberEnding("68881234"), "68881234");
  assert.equal(numberEnding("+86 21 68881234"), "862168881234");
  assert.equal(numberEnding("+86 (0)21 6888 1234"), "862168881234");
  assert.equal(numberEnding("123"), null);
  assert.equal(numberEnding("晨星"), null);
});
