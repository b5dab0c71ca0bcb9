import assert from "node:assert/strict";
import { test } from "node:test";
import { countryOf, numberEnding, phoneNumber } from "./phone-number.ts";

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
  ["010-1234 5678-801", "861012345678", "801"],
  ["010-1234 5678#801", "861012345678", "801"],
  ["010-1234 5678 轉801", "861012345678", "801"],
  ["010-1234 5678转801", "861012345678", "801"],
  ["010-1234 5678，分機801", "861012345678", "801"],
  ["010-1234 5678 (分机 801)", "861012345678", "801"],
  ["010-1234 5678 x801", "861012345678", "801"],
  ["68881234-801", "68881234", "801"],
  ["138-0013-8000", "8613800138000", null],
  ["021-6888-1234", "862168881234", null],
  ["68881234", "68881234", null],
  ["2168881234", "862168881234", null],
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

const abroad: [zone: string, typed: string, digits: string, extension: string | null, local: boolean][] = [
  ["Asia/Taipei", "02-2700 1234", "886227001234", null, false],
  ["Asia/Taipei", "02-2700 1234-12", "886227001234", "12", false],
  ["Asia/Taipei", "0912-345-678", "886912345678", null, false],
  ["Asia/Taipei", "2700-1234", "27001234", null, true],
  ["Asia/Hong_Kong", "2345 6789", "85223456789", null, false],
  ["Asia/Hong_Kong", "2345-6789-12", "85223456789", "12", false],
  ["Asia/Shanghai", "021-68881234", "862168881234", null, false],
  ["Asia/Shanghai", "6888 1234", "68881234", null, true],
  ["Asia/Shanghai", "95588", "95588", null, false],
  ["Asia/Singapore", "6888 1234", "6568881234", null, false],
  ["America/New_York", "555-0123", "5550123", null, true],
];
for (const [zone, typed, digits, extension, local] of abroad)
  test(`reads ${typed} as it is dialled in ${zone}`, () => {
    const number = phoneNumber(typed, countryOf([zone]));
    assert.deepEqual(number && [number.digits, number.extension, number.local], [digits, extension, local]);
  });

test("a zone nobody knows leaves the country to the installation's", () => {
  assert.equal(countryOf(["Antarctica/Troll", "Asia/Taipei"]), "TW");
  assert.equal(countryOf(["Antarctica/Troll"]), "CN");
});

test("the end of a number is looked up with or without area and country", () => {
  assert.equal(numberEnding("021-68881234"), "2168881234");
  assert.equal(numberEnding("68881234"), "68881234");
  assert.equal(numberEnding("+86 21 68881234"), "862168881234");
  assert.equal(numberEnding("+86 (0)21 6888 1234"), "862168881234");
  assert.equal(numberEnding("010-1234 5678-801"), "1012345678");
  assert.equal(numberEnding("123"), null);
  assert.equal(numberEnding("晨星"), null);
});
