import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { AskOf, Endpoint } from "@kept/domain/kit/api.ts";
import { minute } from "@kept/domain/kit/instant.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import type { OAuth } from "@kept/domain/mail/mailbox-sign-in.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword, type CastName } from "../story/cast.ts";
import { goThroughProvider } from "../story/go-through-provider.ts";
import { mailClient, openMailProvider, type MailProvider } from "../story/mail-provider.ts";
import { raiseStage } from "../story/story.ts";
import { testHouse, type TestHouse } from "../story/test-house.ts";
import { collectMail } from "./collect-mail.ts";
import { startDovecot, type Dovecot } from "./dovecot.ts";

let house: TestHouse;
let provider: MailProvider;
let dovecot: Dovecot;
let stage: Awaited<ReturnType<typeof raiseStage>>;
const backTo = "https://kept.example/mailboxes/signed-in";
before(async () => {
  provider = await openMailProvider("robot");
  provider.lets(backTo);
  dovecot = await startDovecot({ introspection: provider.introspection });
  house = await testHouse({ KEPT_URL: "https://kept.example" });
  stage = await raiseStage(house.house, { password: castPassword });
});
after(async () => {
  await dovecot?.stop();
  await house?.close();
  await provider?.close();
});

const ask = <E extends Endpoint>(who: CastName, endpoint: E, input: AskOf<E>) =>
  askInHouse(house.house, stage.people[who], endpoint, input);
const box = (name: string, oauth: Partial<OAuth>) => ({
  name,
  address: `${name}@kept.example`,
  host: "127.0.0.1",
  port: dovecot.port,
  security: "none" as const,
  username: name,
  folder: "INBOX",
  charset: "gb18030",
  oauth: {
    ...{ flow: "code" as const, issuer: provider.issuer, authorizeUrl: "", tokenUrl: "" },
    ...{ clientId: mailClient.id, scope: mailClient.scope },
    ...oauth,
  },
  clientSecret: mailClient.secret,
});
const mail = (subject: string) => `From: chen@morningstar.example\r\nSubject: ${subject}\r\n\r\nIt beeps\r\n`;
async function collect(): Promise<number> {
  await house.advance(minute);
  return collectMail(house.house);
}
const stands = async (id: string) => {
  const { rows } = await ask("tang", mailApi.mailboxes, {});
  const found = rows.find((each) => each.id === id);
  return [found?.signedIn, found?.lastError];
};
async function signIn(id: string, login: string) {
  const { url, state } = await ask("tang", mailApi.beginSignIn, { id });
  return ask("tang", mailApi.endSignIn, { state, query: await goThroughProvider(url, login, backTo) });
}

test("somebody signs in once at the provider; tokens are renewed before they run out and once when refused; a sign-in that was withdrawn says so", async () => {
  const { id } = await ask("tang", mailApi.add, box("service", {}));
  await collect();
  assert.deepEqual(await stands(id), [false, "還沒有人登入這個信箱。請按「登入」。"]);
  await signIn(id, "service");
  await dovecot.deliver("service", mail("First"));
  assert.equal(await collect(), 1);
  assert.deepEqual(await stands(id), [true, null]);
  assert.equal((await ask("tang", mailApi.trial, { ...box("service", {}), id })).step, "done");

  const before = provider.asked.tokens;
  await collect();
  assert.equal(provider.asked.tokens, before, "a token that holds was renewed");
  await house.advance(6 * minute);
  await collect();
  assert.equal(provider.asked.tokens, before + 1, "it was not renewed before it ran out");

  await provider.forgetAccess();
  await dovecot.deliver("service", mail("Second"));
  assert.equal(await collect(), 1, "a refused token was not renewed");
  assert.equal(provider.asked.tokens, before + 2);

  await provider.withdraw();
  await collect();
  const [signedIn, error] = await stands(id);
  assert.equal(signedIn, false);
  assert.match(String(error), /登入被撤銷或已過期/);
  const { rows } = await ask("tang", mailApi.looks, { id });
  assert.match(rows[0]?.error ?? "", /登入被撤銷或已過期/);
  await signIn(id, "service");
  await collect();
  assert.deepEqual(await stands(id), [true, null]);
});

test("Kept signs in by itself in the company's name, also at a provider that does not describe itself", async () => {
  const { issuer } = provider;
  const addresses = { issuer: "", authorizeUrl: `${issuer}/auth`, tokenUrl: `${issuer}/token` };
  const robot = box("robot", { flow: "client", scope: "mail", ...addresses });
  assert.equal((await ask("tang", mailApi.trial, robot)).step, "done");
  const wrong = await ask("tang", mailApi.trial, { ...robot, clientSecret: "guessed" });
  assert.deepEqual([wrong.step, /不接受這個用戶端/.test(wrong.says)], ["provider", true]);
  const { id } = await ask("tang", mailApi.add, robot);
  await dovecot.deliver("robot", mail("By itself"));
  assert.equal(await collect(), 1);
  assert.deepEqual(await stands(id), [true, null]);
  await provider.withdraw();
  await dovecot.deliver("robot", mail("Once more"));
  assert.equal(await collect(), 1);
});

test("a token of another mailbox is refused in plain words; what was begun by somebody else, or is long ago, signs nobody in", async () => {
  const { id } = await ask("tang", mailApi.add, box("info", {}));
  await signIn(id, "somebody-else");
  await collect();
  assert.match(String((await stands(id))[1]), /郵件伺服器不接受/);
  const { url, state } = await ask("tang", mailApi.beginSignIn, { id });
  const query = await goThroughProvider(url, "info", backTo);
  await house.advance(11 * minute);
  await assert.rejects(ask("tang", mailApi.endSignIn, { state, query }), { code: "mailbox-sign-in-not-begun" });
  await assert.rejects(ask("tang", mailApi.add, { ...box("none", { issuer: "" }) }), {
    code: "mailbox-needs-provider",
  });
});
