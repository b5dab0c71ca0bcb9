import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { FieldValue } from "@kept/domain/tickets/field.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";

let house: TestHouse;
let stage: Awaited<ReturnType<typeof raiseStage>>;
before(async () => {
  house = await testHouse();
  stage = await raiseStage(house.house);
});
after(() => house.close());

type Who = keyof typeof stage.people;
const ask = <E extends Endpoint>(who: Who, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
const make = (en: string, more: Partial<AskOf<typeof ticketsApi.makeField>>) =>
  ask("he", ticketsApi.makeField, {
    name: text(en, en, en),
    kind: "number",
    unit: "V",
    choices: [],
    need: "never",
    when: null,
    on: { urgencies: [], families: [], machines: [] },
    shownTo: [],
    ...more,
  });
const open = async (faultText: string, values: Record<string, FieldValue>) => {
  const { id } = await ask("wang", ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText,
  });
  if (Object.keys(values).length > 0) await ask("wang", ticketsApi.fillIn, { id, values });
};

test("own fields are columns: shown with each row, sorted by size and in the order of choices, empty last, page by page", async () => {
  const volt = (await make("Voltage", {})).id;
  const size = (
    await make("Size", {
      kind: "choice",
      choices: [
        { key: "s", says: text("小", "小", "small") },
        { key: "l", says: text("大", "大", "large") },
      ],
    })
  ).id;
  await open("b", { [volt]: 230, [size]: "l" });
  await open("d", {});
  await open("a", { [volt]: 48, [size]: "s" });
  await open("c", { [volt]: 1000 });
  const sorted = async (sort: AskOf<typeof ticketsApi.list>["sort"], who: Who = "wang") => {
    const found: string[] = [];
    let after: string | null | undefined;
    do {
      const page: { rows: { faultText: string }[]; next: string | null } = await ask(who, ticketsApi.list, {
        ...(sort ? { sort } : {}),
        limit: 2,
        ...(after ? { after } : {}),
      });
      found.push(...page.rows.map(({ faultText }) => faultText));
      after = page.next;
    } while (after);
    return found.join("");
  };
  assert.equal(await sorted(`own:${volt}`), "abcd");
  assert.equal(await sorted(`-own:${volt}`), "cbad");
  assert.deepEqual((await sorted(`own:${size}`)).slice(0, 2), "ab");
  assert.deepEqual((await sorted(`-own:${size}`)).slice(0, 2), "ba");

  const { rows } = await ask("wang", ticketsApi.list, { own: volt, sort: `own:${volt}` });
  assert.deepEqual(
    rows.map(({ own }) => own),
    [{ [volt]: 48 }, { [volt]: 230 }, { [volt]: 1000 }, {}],
  );
  const found = await ask("wang", ticketsApi.search, { own: size, text: "UPS", state: "open" });
  assert.deepEqual(found.rows.map(({ own }) => own?.[size] ?? "").toSorted(), ["", "", "l", "s"]);
  const file = await ask("wang", ticketsApi.exportList, {
    format: "csv",
    columns: `number,own:${size},state`,
    sort: `own:${volt}`,
  });
  const [head = "", first = ""] = Buffer.from(file.bytes).toString().replace("\uFEFF", "").split(/\r?\n/);
  assert.match(head, /^"?單號"?,"?Size"?,"?狀態"?,.*Voltage/);
  assert.match(first, /^"?F-2026-\d+"?,"?小"?,.*48 V/);
});

test("a field that one does not see neither comes with the rows nor sorts them", async () => {
  const secret = (await make("Secret", { shownTo: ["supervisor"] })).id;
  const { rows } = await ask("xu", ticketsApi.list, { own: secret });
  await ask("xu", ticketsApi.fillIn, { id: rows.at(-1)?.id ?? "", values: { [secret]: 1 } });
  const first = async (who: Who, asked: AskOf<typeof ticketsApi.list>) =>
    (await ask(who, ticketsApi.list, { own: secret, ...asked })).rows[0];
  assert.deepEqual((await first("xu", { sort: `own:${secret}` }))?.own, { [secret]: 1 });
  const byClock = await first("wang", {});
  const asked = await first("wang", { sort: `own:${secret}` });
  assert.deepEqual([asked?.id, asked?.own], [byClock?.id, undefined]);
});
