import { appendFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { asteriskLinks } from "@kept/server/phone/link-asterisks.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";
import { fetchAsterisk } from "./fetch-asterisk.ts";
import { runAsterisk } from "./run-asterisk.ts";

/** Fetches and runs a real Asterisk, links Kept to its manager interface, makes real calls, and says what came of each; ends with 1 when anything is not as it should be. */
async function main(): Promise<void> {
  const folder = path.join(os.tmpdir(), "kept-asterisk");
  const begun = performance.now();
  const version = await fetchAsterisk(folder);
  say(`Asterisk ${version} fetched in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  const asterisk = await runAsterisk(folder);
  const house = await testHouse({ KEPT_TIME: "real" });
  const links = asteriskLinks(house.house, 200);
  try {
    const { people } = await raiseStage(house.house);
    const ask = <E extends Parameters<typeof askInHouse>[2]>(endpoint: E, input: Parameters<typeof askInHouse<E>>[3]) =>
      askInHouse(house.house, people.wang, endpoint, input);
    const setUp = <E extends Parameters<typeof askInHouse>[2]>(
      endpoint: E,
      input: Parameters<typeof askInHouse<E>>[3],
    ) => askInHouse(house.house, people.tang, endpoint, input);
    for (const number of ["4008001001", "4008001002", "4008001003"])
      await setUp(phoneApi.addHotline, { number, name: number });
    const place = { host: "127.0.0.1", port: asterisk.ami, user: "kept" };
    const { source } = await setUp(phoneApi.addSource, {
      code: "asterisk",
      name: "Asterisk",
      kind: "asterisk",
      asterisk: place,
      password: "ami-secret",
    });
    await links.look();
    for (let tries = 0; tries < 100; tries++) {
      if ((await setUp(phoneApi.sources, {})).rows.some(({ linkedAt }) => linkedAt)) break;
      await wait(100);
    }
    for (const one of calls) {
      await one.play(asterisk);
      await wait(400);
      const [call] = (await ask(phoneApi.calls, { limit: 1 })).rows;
      const seen = [call?.outcome, call?.verdict, call?.answeredByName ?? "-"].join(" ");
      const near = one.ringMs === null ? call?.ringMs === null : Math.abs((call?.ringMs ?? -1e9) - one.ringMs) <= 100;
      const good = seen === one.expected && near;
      say(`${good ? "✓" : "✗"} ${one.name}: ${seen}, rang ${call?.ringMs} ms, talked ${call?.talkMs} ms`);
      if (!good) process.exitCode = 1;
    }
    await dialByClick(
      asterisk,
      () => askInHouse(house.house, people.wang, phoneApi.dial, { number: "13800138022" }),
      () => ask(phoneApi.calls, { limit: 1 }),
    );
    const { rows } = await setUp(phoneApi.findings, { id: source.id });
    for (const { level, says } of rows) say(`  (${level}) ${says.en}`);
  } finally {
    await links.close();
    await house.close();
    await asterisk.close();
  }
}

type Asterisk = Awaited<ReturnType<typeof runAsterisk>>;
type Call = { name: string; expected: string; ringMs: number | null; play: (on: Asterisk) => Promise<unknown> };

const together =
  (...telephones: (() => Promise<unknown>)[]) =>
  async (call: () => Promise<unknown>) => {
    const standing = telephones.map((one) => one());
    await wait(500);
    await Promise.all([...standing, call()]);
  };
const bothRing = (on: Asterisk) =>
  together(
    () => on.agent("201", "rings"),
    () => on.agent("202", "rings"),
  );
const wangAnswers = (on: Asterisk, ms: number) =>
  together(
    () => on.agent("201", "answers", { ms }),
    () => on.agent("202", "rings"),
  );

const calls: readonly Call[] = [
  {
    name: "a queue, answered in time",
    expected: "answered kept 王雅婷",
    ringMs: 4_000,
    play: (on) => wangAnswers(on, 4_000)(() => on.caller("4008001001", "calls", { from: "02168881234", ms: 2_000 })),
  },
  {
    name: "a queue, answered late",
    expected: "answered broken 王雅婷",
    ringMs: 12_000,
    play: (on) => wangAnswers(on, 12_000)(() => on.caller("4008001001", "calls", { from: "02168881234", ms: 1_000 })),
  },
  {
    name: "a queue's time is up",
    expected: "missed broken -",
    ringMs: 13_000,
    play: (on) => bothRing(on)(() => on.caller("4008001001", "isRefused", { from: "13800138003" })),
  },
  {
    name: "the caller gives up",
    expected: "abandoned neither -",
    ringMs: 6_000,
    play: (on) => bothRing(on)(() => on.caller("4008001001", "givesUp", { from: "13800138004", ms: 6_000 })),
  },
  {
    name: "a ring group, all busy",
    expected: "busy neither -",
    ringMs: null,
    play: (on) =>
      together(
        () => on.agent("201", "busy"),
        () => on.agent("202", "busy"),
      )(() => on.caller("4008001002", "isRefused", { from: "13800138005" })),
  },
  {
    name: "an announcement answers first, then a person",
    expected: "answered kept 王雅婷",
    ringMs: 3_000,
    play: (on) => wangAnswers(on, 3_000)(() => on.caller("4008001003", "calls", { from: "02168881234", ms: 7_000 })),
  },
];

/** A number is dialled by a click: my telephone rings first, then theirs. */
async function dialByClick(
  on: Asterisk,
  dial: () => Promise<unknown>,
  latest: () => Promise<{ rows: { direction: string; to: string }[] }>,
): Promise<void> {
  const mine = on.agent("201", "answers", { ms: 500 });
  const theirs = on.agent("202", "answers", { ms: 500 });
  await wait(300);
  await dial();
  await wait(3_000);
  const [call] = (await latest()).rows;
  const good = call?.direction === "out" && call.to === "13800138022";
  say(`${good ? "✓" : "✗"} dialled by a click: ${call?.direction} to ${call?.to}`);
  if (!good) process.exitCode = 1;
  await Promise.race([Promise.allSettled([mine, theirs]), wait(100)]);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
  const log = process.env["KEPT_RIG_LOG"];
  if (log) appendFileSync(log, `${line}\n`);
}

main().then(
  () => process.exit(),
  (fault: unknown) => {
    say(`✗ The Asterisk rig could not run: ${fault instanceof Error ? fault.message : String(fault)}`);
    process.exit(1);
  },
);
