import assert from "node:assert/strict";
import { test } from "node:test";
import { breaches } from "./check.ts";
import { sourceFile } from "./read-files.ts";
import type { Plan } from "./rooms.ts";

// A rule nobody has seen fail is not a rule: a small sound house, each breach planted in it and seen caught.
const plan: Plan = {
  parts: {
    domain: { imports: [], packages: ["zod"] },
    server: { imports: ["domain"], packages: ["node:", "kysely"] },
    web: { imports: ["domain"], packages: ["@tanstack/"] },
  },
  roomless: [],
  rooms: { customers: [], tickets: ["customers"], "phone-calls": ["tickets"] },
  foundation: ["kit", "platform"],
  roof: ["app", "story"],
};

const sound: Record<string, string> = {
  "domain/customers/name.ts": `import { z } from "zod";\nexport const Name = z.string();`,
  "domain/tickets/events.ts": `import "../customers/name.ts";\nexport type TicketEvents = { "ticket.opened": { id: string } };`,
  "server/platform/db.ts": `export { sql } from "kysely";`,
  "server/customers/index.ts": `export { customerOf } from "./customer-of.ts";`,
  "server/customers/customer-of.ts": `export const customerOf = 1;`,
  "server/tickets/index.ts": `export { openTicket } from "./open-ticket.ts";`,
  "server/tickets/open-ticket.ts": `// Date.now() is for others\nimport { customerOf } from "../customers/index.ts";\nimport "node:crypto";\nexport const openTicket = customerOf;\nannounce<TicketEvents>(work, "ticket.opened", {});`,
  "server/tickets/store.ts": `import { sql } from "../platform/db.ts";\nexport const q = sql\`insert into tickets.ticket select 1 from customers.customer\`;`,
  "server/phone-calls/reactions.ts": `import "../tickets/index.ts";\nexport const reactions = { "ticket.opened": async () => {} };`,
  "server/migrations/0010-tickets.sql": `create table tickets.ticket (id uuid primary key, customer_id uuid references customers.customer);`,
  "server/app/main.ts": `import "../tickets/store.ts";\nimport "@kept/domain/customers/name.ts";`,
  "web/tickets/page.ts": `import "@tanstack/react-query";\nimport "@kept/domain/tickets/events.ts";`,
};

const rulesBroken = (planted: Record<string, string>, by: Plan = plan): string[] =>
  breaches(
    Object.entries({ ...sound, ...planted }).map(([path, text]) => sourceFile(path, text)),
    by,
  ).map(({ rule }) => rule);

test("a sound house has no breach", () => assert.deepEqual(rulesBroken({}), []));

const cases: [rule: string, path: string, text: string][] = [
  ["part-direction", "domain/tickets/x.ts", `import "@kept/server/tickets/index.ts";`],
  ["part-direction", "web/app/x.ts", `import type { A } from "@kept/server/app/main.ts";`],
  ["packages-of-part", "domain/tickets/x.ts", `import { readFileSync } from "node:fs";`],
  ["packages-of-part", "web/tickets/x.ts", `export { a } from "zod";`],
  ["relative-inside-a-part", "server/app/x.ts", `import "@kept/server/tickets/index.ts";`],
  ["room-direction", "server/customers/x.ts", `import type { A } from "../tickets/index.ts";`],
  ["room-direction", "domain/customers/x.ts", `export type { A } from "../tickets/events.ts";`],
  ["room-direction", "web/customers/x.ts", `const page = () => import("../tickets/page.ts");`],
  ["room-direction", "server/tickets/x.ts", `import "../story/cast.ts";`],
  ["use-the-door", "server/tickets/x.ts", `export { a } from "../customers/customer-of.ts";`],
  ["use-the-door", "server/tickets/x.ts", `import "../customers/routes.ts";`],
  ["foundation-knows-no-room", "server/platform/x.ts", `import "../tickets/index.ts";`],
  ["foundation-knows-no-room", "server/platform/x.ts", "export const q = `select 1 from tickets.ticket`;"],
  ["sql-in-store", "server/tickets/x.ts", `import { sql } from "../platform/db.ts";`],
  ["sql-in-store", "server/tickets/x.ts", `const { sql } = await import("kysely");`],
  ["write-own-tables", "server/tickets/store-x.ts", "export const q = `update customers.customer set name = ''`;"],
  ["write-own-tables", "server/tickets/store-x.ts", "export const q = `delete from platform.timer`;"],
  ["read-along-the-plan", "server/customers/store.ts", "export const q = `select 1 from a join tickets.ticket t`;"],
  ["read-along-the-plan", "server/customers/store.ts", "export const q = `select 1 from phone_calls.phone_call`;"],
  ["foreign-keys-down", "server/migrations/0020-x.sql", "create table customers.c (t uuid references tickets.ticket);"],
  [
    "foreign-keys-down",
    "server/migrations/0020-x.sql",
    "alter table customers.c add foreign key (t) references tickets.t;",
  ],
  ["announce-own-events", "server/phone-calls/x.ts", `announce(work, "ticket.opened", {});`],
  ["announce-own-events", "server/tickets/x.ts", `announce(work, "ticket.vanished", {});`],
  ["react-to-rooms-below", "server/customers/reactions.ts", `export const reactions = { "ticket.opened": a };`],
  ["react-to-rooms-below", "server/tickets/reactions.ts", `export const reactions = { "moon.risen": a };`],
  ["pure-domain", "domain/tickets/x.ts", "export const now = () => Date.now();"],
  ["pure-domain", "domain/kit/x.ts", "export const now = () => new Date();"],
  ["pure-domain", "domain/tickets/x.ts", "export const dice = Math.random();"],
  ["pure-domain", "domain/tickets/x.ts", "export const now = Temporal.Now.instant();"],
  ["no-stray-folder", "misc/x.ts", "export {};"],
  ["no-stray-folder", "server/attic/x.ts", "export {};"],
  ["no-stray-folder", "server/tickets/deeper/x.ts", "export {};"],
  ["at-most-300-lines", "server/tickets/x.ts", "\n".repeat(301)],
  ["a-name-that-says-it", "server/tickets/utils.ts", "export {};"],
  ["a-name-that-says-it", "server/tickets/ticket-helpers.ts", "export {};"],
  ["a-name-that-says-it", "server/tickets/ticket-service.ts", "export {};"],
  ["a-name-that-says-it", "domain/tickets/types.ts", "export {};"],
  ["a-name-that-says-it", "web/tickets/TicketPage.tsx", "export {};"],
  ["no-barrels", "domain/tickets/index.ts", `export { a } from "./events.ts";`],
  ["no-barrels", "server/tickets/x.ts", `export * from "./store.ts";`],
  ["a-door-only-opens", "server/phone-calls/index.ts", "export const a = 1;"],
];

for (const [rule, path, text] of cases)
  test(`catches ${rule} in ${path}`, () => assert.deepEqual([...new Set(rulesBroken({ [path]: text }))], [rule]));

test("lets a test use the story, the runner, the deeds of rooms below, and SQL of its own", () => {
  const text = `import "node:test";\nimport "fast-check";\nimport "../story/cast.ts";\nimport "../customers/customer-of.ts";\nimport "../platform/db.ts";`;
  assert.deepEqual(rulesBroken({ "server/tickets/x.test.ts": text }), []);
  assert.deepEqual(rulesBroken({ "server/tickets/x.test.ts": `import "../customers/store.ts";` }), ["use-the-door"]);
});

test("lets generated code be long", () =>
  assert.deepEqual(rulesBroken({ "server/platform/x.gen.ts": "\n".repeat(900) }), []));

test("catches no-circle", () => {
  const circle = { ...plan, rooms: { ...plan.rooms, customers: ["phone-calls"] } };
  assert.ok(rulesBroken({}, circle).includes("no-circle"));
});

test("catches no-unknown-room", () => {
  const unknown = { ...plan, rooms: { ...plan.rooms, customers: ["moon"] } };
  assert.ok(rulesBroken({}, unknown).includes("no-unknown-room"));
});

test("catches unused-permission of a room, a part and a package", () => {
  assert.deepEqual(rulesBroken({}, { ...plan, rooms: { ...plan.rooms, attic: ["customers"] } }), ["unused-permission"]);
  const idle = { ...plan.parts, web: { imports: ["domain"], packages: ["@tanstack/", "left-pad"] } };
  assert.deepEqual(rulesBroken({}, { ...plan, parts: idle }), ["unused-permission"]);
});
