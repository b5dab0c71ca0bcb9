import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { readHolidays } from "./read-holidays.ts";

let house: TestHouse;
let people: Company;
before(async () => {
  house = await testHouse();
  people = await raiseCompany(house);
});
after(() => house.close());

const read = (bytes: Uint8Array) =>
  house.as(people.tang, (work) => readHolidays(work, { file: { name: "days", type: "text/plain", bytes } }));
const said = async (text: string) => {
  const { days, unread } = await read(new TextEncoder().encode(text));
  return [days.map(({ day, kind }) => `${day} ${kind}`), unread];
};

const calendar = (...events: string[][]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//story//EN"]
    .concat(
      events.flatMap((lines, n) => [
        "BEGIN:VEVENT",
        `UID:${n}@kept.example`,
        "DTSTAMP:20260101T000000Z",
        ...lines,
        "END:VEVENT",
      ]),
    )
    .concat("END:VCALENDAR", "")
    .join("\r\n");

test("an iCalendar file gives its whole days, with those that are worked", async () => {
  const text = calendar(
    ["DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270208", "SUMMARY:春節"],
    ["DTSTART;VALUE=DATE:20270220", "SUMMARY:春節 補班"],
    ["DTSTART;VALUE=DATE:20270925", "SUMMARY:中秋节", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"],
    ["DTSTART:20270301T010000Z", "DTEND:20270301T020000Z", "SUMMARY:會議"],
  );
  assert.deepEqual(await said(text), [
    ["2027-02-05 holiday", "2027-02-06 holiday", "2027-02-07 holiday", "2027-02-20 make-up", "2027-09-25 make-up"],
    1,
  ]);
});

test("a day that comes again each year is written out some years ahead", async () => {
  const [days] = await said(calendar(["DTSTART;VALUE=DATE:20260701", "RRULE:FREQ=YEARLY", "SUMMARY:Founding day"]));
  assert.ok((days as string[]).includes("2026-07-01 holiday"));
  assert.ok((days as string[]).includes("2029-07-01 holiday"));
  assert.ok((days as string[]).length < 8);
});

test("a table in an older encoding is read too, and a file without days is refused", async () => {
  const big5 = [0xa4, 0xe9, 0xb4, 0xc1, 0x2c, 0xb3, 0xc6, 0xb5, 0xf9, 0x0a].concat([...Buffer.from("20270101,x\n")]);
  assert.deepEqual((await read(new Uint8Array(big5))).days, [{ day: "2027-01-01", kind: "holiday", name: "x" }]);
  await assert.rejects(said("hello"), { code: "holiday-file-empty" });
  await assert.rejects(said("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"), { code: "holiday-file-empty" });
});
