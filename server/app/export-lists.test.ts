import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import { hour, second } from "@kept/domain/kit/instant.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { excelLines } from "../story/messy-file.ts";
import { phoneStory } from "../story/phone-story.ts";
import { raiseStage, type Stage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Stage;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

const ask = <E extends Parameters<typeof askInHouse>[2]>(
  who: keyof Stage["people"],
  endpoint: E,
  input: Parameters<typeof askInHouse<E>>[3],
) => askInHouse(house.house, stage.people[who], endpoint, input);
/** The lines of a CSV none of whose cells holds a quote. */
const csvLines = ({ bytes }: GivenFile): string[][] =>
  new TextDecoder()
    .decode(bytes)
    .replace("\uFEFF", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));

test("promises come as they are filtered, with their moments in the company's zone", async () => {
  const ticket = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡", phone: "02168881234" },
    machineText: "UPS-20k",
    faultText: "UPS 叫了",
    channel: "phone",
  });
  const file = await ask("he", promisesApi.exportList, { subjectKind: "ticket", subjectId: ticket.id });
  assert.match(file.name, /^promises-2026-03-\d\d\.csv$/);
  const [head = [], ...lines] = csvLines(file);
  const listed = await ask("he", promisesApi.list, { subjectKind: "ticket", subjectId: ticket.id });
  assert.deepEqual(head.slice(0, 3), ["條款", "承諾", "客戶"]);
  assert.deepEqual(
    lines.map(([clause]) => clause),
    listed.rows.map(({ clause }) => clause),
  );
  const [first = []] = lines;
  assert.deepEqual([first[2], first[4]], ["晨星紡織", "進行中"]);
  const began = new Date(Date.parse(listed.rows[0]?.startedAt ?? "") + 8 * hour);
  assert.equal(first[5], began.toISOString().slice(0, 19).replace("T", " "), "eight hours ahead, in Shanghai");
});

test("people come with their departments and roles in words, and those who may not are refused", async () => {
  const file = await ask("tang", staffApi.exportPeople, { text: "林", format: "xlsx" });
  const [head = [], line = []] = await excelLines(file.bytes);
  assert.deepEqual(head.slice(0, 5), ["姓名", "電子郵件", "分機", "部門", "角色"]);
  assert.deepEqual([line[1], line[4]], ["lin@nuoting.example", "工程師"]);
  await assert.rejects(ask("lin", staffApi.exportPeople, {}), { code: "not-allowed" });
});

test("complaints come with what was found", async () => {
  const { id } = await ask("wang", feedbackApi.recordComplaint, { clause: "3.4", text: "=1+1 說話不耐煩" });
  await ask("he", feedbackApi.answerComplaint, { id, text: "已致歉" });
  await ask("he", feedbackApi.closeComplaint, { id, verdict: "upheld" });
  const [, line = []] = csvLines(await ask("he", feedbackApi.exportComplaints, { state: "closed" }));
  assert.deepEqual([line[1], line[5], line[7], line[8]], ["3.4", "'=1+1 說話不耐煩", "已結案", "屬實"]);
  assert.equal(csvLines(await ask("he", feedbackApi.exportComplaints, { state: "open" })).length, 1);
});

test("calls come with the length of their ring and the verdict of 3.2a", async () => {
  const pbx = await phoneStory(house.house, stage.people, await house.listen());
  const began = house.now;
  await house.advance(20 * second);
  const wang = { agent: { ext: "201" }, legId: "leg-201" };
  const end = { cause: "normalClearing" } as const;
  await pbx.tell(
    "c1",
    "02168881234",
    began,
    ["newCall", 0],
    ["ringing", 0, wang],
    ["answer", 6, wang],
    ["hangup", 16, end],
  );
  const [, line = []] = csvLines(await ask("he", phoneApi.exportCalls, {}));
  assert.deepEqual(line.slice(1, 6), ["來電", "02168881234", "服務熱線", "晨星紡織", "陳怡"]);
  assert.deepEqual(line.slice(8, 12), ["6.0", "6.0", "10.0", "已兌現"]);
});

test("a list too long for a file is refused rather than cut off", async () => {
  await house.house.pool.query(
    `insert into promises.promise (id, clause, clause_version, subject_kind, subject_id, begun_by, started_at, warnings, ladder, state, due_at)
     select gen_random_uuid(), '3.6.6', 1, 'bulk', n::text, '{}', now(), '{}', '[]', 'running', '2100-01-01' from generate_series(1, 20001) n`,
  );
  await assert.rejects(ask("he", promisesApi.exportList, { subjectKind: "bulk" }), { code: "too-long-for-a-file" });
});
