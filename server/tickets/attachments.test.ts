import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { attachmentsApi } from "@kept/domain/tickets/attachments-api.ts";
import { createServer, type AddressInfo } from "node:net";
import { askInHouse } from "../story/ask-in-house.ts";
import { cast, castPassword } from "../story/cast.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { scanFiles } from "../files/index.ts";
import { noticesFor } from "../notices/index.ts";

let house: TestHouse;
let url: string;
let stage: Awaited<ReturnType<typeof raiseStage>>;
let cookie: string;
let id: string;
const scanner = createServer((line) => {
  line.on("error", () => undefined);
  line.on("data", (part: Buffer) => {
    if (part.subarray(-4).equals(Buffer.alloc(4)))
      line.end(part.includes("VIRUS") ? "stream: Test-Virus FOUND\0" : "stream: OK\0");
  });
});
before(async () => {
  await new Promise<void>((resolve) => scanner.listen(0, "127.0.0.1", resolve));
  house = await testHouse({ KEPT_CLAMAV: `127.0.0.1:${(scanner.address() as AddressInfo).port}` });
  stage = await raiseStage(house.house, { password: castPassword });
  url = await house.listen();
  const entered = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: cast.wang.email, password: castPassword }),
  });
  cookie = entered.headers.get("set-cookie")?.split(";")[0] ?? "";
  const ticket = await askInHouse(house.house, stage.people.wang, ticketsApi.open, {
    customerId: stage.firms.morningstar.id,
    reporter: { name: "陳怡" },
    machineText: "UPS",
    faultText: "It beeps",
  });
  id = ticket.id;
});
after(async () => {
  await house.close();
  scanner.close();
});

const send = (name: string, words: string, key: string = crypto.randomUUID()) => {
  const body = new FormData();
  body.append("file", new Blob([words]), name);
  const headers = { cookie, origin: url, "idempotency-key": key };
  return fetch(`${url}/api/tickets/${id}/attachments`, { method: "POST", headers, body });
};
const files = () =>
  askInHouse(house.house, stage.people.lin, attachmentsApi.attachments, { id }).then(({ rows }) => rows);
const fetched = (fileId: string, query = "") =>
  fetch(`${url}/api/tickets/${id}/attachments/${fileId}${query}`, { headers: { cookie } });

test("a file sent again by the same key, or with the same content, hangs on the ticket once", async () => {
  const key = crypto.randomUUID();
  assert.equal((await send("照片‮fdp.txt", "the UPS log", key)).status, 201);
  assert.equal((await send("照片‮fdp.txt", "the UPS log", key)).status, 201);
  assert.equal((await send("another.txt", "the UPS log")).status, 201);
  assert.deepEqual(
    (await files()).map(({ name, state }) => [name, state]),
    [["照片fdp.txt", "scanning"]],
  );
  assert.equal((await send("照片.txt", "other words", key)).status, 422, "a key stands for one file");
});

test("a file is given out as what it is, to be kept and not to be run, once it was scanned", async () => {
  const [file] = await files();
  assert.equal((await fetched(file?.id ?? "")).status, 409);
  await scanFiles(house.house);
  const given = await fetched(file?.id ?? "");
  assert.equal(given.status, 200);
  assert.equal(given.headers.get("x-content-type-options"), "nosniff");
  assert.match(given.headers.get("content-disposition") ?? "", /^attachment; filename\*=UTF-8''%E7%85%A7/);
  assert.match(given.headers.get("content-security-policy") ?? "", /sandbox/);
});

test("a PDF is downloaded, and shown only in a frame of the desk when that is asked for", async () => {
  await send("report (1)'*.pdf", "%PDF-1.4 …");
  await scanFiles(house.house);
  const pdf = (await files()).find(({ type }) => type === "application/pdf");
  const kept = await fetched(pdf?.id ?? "");
  assert.match(kept.headers.get("content-disposition") ?? "", /^attachment; .*%281%29%27_\.pdf$/);
  const shown = await fetched(pdf?.id ?? "", "?preview=true");
  assert.match(shown.headers.get("content-disposition") ?? "", /^inline/);
  assert.match(shown.headers.get("content-security-policy") ?? "", /frame-ancestors 'self'/);
});

test("the administrators hear of an infected file, by its name and its ticket", async () => {
  await send("bill.txt", "a VIRUS");
  await scanFiles(house.house);
  const infected = (await files()).find(({ name }) => name === "bill.txt");
  assert.deepEqual([infected?.state, infected?.finding], ["infected", "Test-Virus"]);
  assert.equal((await fetched(infected?.id ?? "")).status, 409);
  const { rows } = await house.as(stage.people.tang, (work) => noticesFor(work, { limit: 50 } as never));
  assert.ok(rows.some((notice) => notice.kind === "file-infected" && notice.about.id === id));
});
