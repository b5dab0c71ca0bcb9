import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { sealingWith } from "../platform/sealed.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, raiseCompany, type Company } from "../story/cast.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { commands } from "./commands.ts";
import { resealAll, shutSecrets } from "./reseal.ts";

const [oldKey, newKey] = ["an-old-key-of-thirty-two-letters-1", "a-new-key-of-thirty-two-letters-22"] as const;
let house: TestHouse;
let people: Company;
const readable: string[] = [];
before(async () => {
  house = await testHouse({ KEPT_SECRET: oldKey, KEPT_WEBHOOKS_PRIVATE: "true" });
  people = await raiseCompany(house, { password: castPassword });
  const { tang } = people;
  const { secret } = await askInHouse(house.house, people.lin, staffApi.beginTotp, { password: castPassword });
  const hook = { address: "http://127.0.0.1:9/", kinds: ["ticket.opened" as const] };
  const told = await askInHouse(house.house, tang, webhooksApi.add, hook);
  const source = await askInHouse(house.house, tang, arrivalsApi.addSource, { name: "fax", channel: "fax" });
  const pbx = await askInHouse(house.house, tang, phoneApi.addSource, { code: "pbx", name: "PBX", kind: "zammad" });
  const where = { host: "127.0.0.1", port: 993, security: "tls" as const, folder: "INBOX", charset: "utf-8" };
  const box = { name: "service", address: "service@nuoting.example", ...where };
  await askInHouse(house.house, tang, mailApi.add, { ...box, username: "service", password: "mailbox-word" });
  readable.push(secret, told.secret, source.secret, String(pbx.secret), "mailbox-word");
});
after(() => house.close());

const under = (...keys: string[]) => ({ ...house.house, sealing: sealingWith(keys) });

test("no secret of an app, a webhook, a source, a telephone system or a mailbox stands readable in the database", async () => {
  const kept: string[] = [];
  for (const table of [
    "staff.totp",
    "webhooks.hook",
    "arrivals.source",
    "phone.secret",
    "mail.mailbox",
    "notices.push_key",
    "platform.audit_entry",
  ])
    kept.push(JSON.stringify((await house.house.pool.query(`select * from ${table}`)).rows));
  assert.ok(readable.every((secret) => secret.length > 8));
  for (const secret of readable) assert.ok(!kept.join().includes(secret));
  assert.match(kept.join(), /public_key/);
  assert.doesNotMatch(kept.join(), /"kty"|\\"d\\"/, "nor what pushes are signed with");
  assert.deepEqual(await shutSecrets(house.house), { secrets: 6, shut: [] });
});

test("with another key alone the doctor names every secret that has to be entered again", async () => {
  const { shut } = await shutSecrets(under(newKey));
  assert.equal(shut.length, 6);
  assert.ok(shut.includes(`staff.totp/${people.lin.id}`));
  const doctor = await commands["doctor"]?.(under(newKey), { rest: [] });
  assert.match(doctor?.says ?? "", /✗ secrets: 6 of 6 do not open with the keys here: staff\.totp/);
  assert.equal((await resealAll(under(newKey))).sealed, 0);
});

test("with both keys all is sealed anew, once, and the old key can go", async () => {
  assert.deepEqual(await resealAll(under(newKey, oldKey)), { sealed: 6, shut: [] });
  assert.deepEqual(await resealAll(under(newKey, oldKey)), { sealed: 0, shut: [] });
  assert.deepEqual((await shutSecrets(under(newKey))).shut, []);
  assert.match(
    (await commands["reseal"]?.(under(newKey), { rest: [] }))?.says ?? "",
    /Older keys are needed no longer/,
  );
});
