import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { deliverFaxes } from "@kept/server/fax/index.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse, type TestHouse } from "@kept/server/story/test-house.ts";
import { fetchAsterisk } from "../phone-rig/fetch-asterisk.ts";
import { freePorts } from "../phone-rig/ports.ts";
import { runAsterisk } from "../phone-rig/run-asterisk.ts";
import { fetchHylafax } from "./fetch-hylafax.ts";
import { placeHylafax, runHylafax } from "./run-hylafax.ts";

const page = path.join(import.meta.dirname, "../fax-pages/g4.tif");
const patienceMs = 90_000;
const attempts = 3;
/** The number of the modem that sends. */
const caller = "02168881234";

/** Fetches and runs a real HylaFAX with two soft modems at a real Asterisk, sends a fax from one to the other, and says what came of it in Kept; ends with 1 when anything is not as it should be. */
async function main(): Promise<void> {
  if (process.getuid?.() !== 0) throw new Error("HylaFAX's modems want root; run it as root in a machine of its own");
  const folder = path.join(os.tmpdir(), "kept-fax-rig");
  say(`HylaFAX ${fetchHylafax(folder)} fetched`);
  const asteriskFolder = path.join(os.tmpdir(), "kept-asterisk");
  say(`Asterisk ${await fetchAsterisk(asteriskFolder)} fetched`);
  const [iax = 0, sends = 0, receives = 0] = await freePorts(3);
  const place = await placeHylafax(folder);
  const house = await testHouse({ KEPT_TIME: "real", KEPT_FAX_SENDFAX: place.sendfax, KEPT_FAX_HOST: place.host });
  const { people } = await raiseStage(house.house);
  const { source, secret } = await askInHouse(house.house, people.tang, arrivalsApi.addSource, {
    name: "Fax line",
    channel: "fax",
  });
  const asterisk = await runAsterisk(asteriskFolder, { iax, sends, receives });
  const told = { KEPT_FAX_URL: `${await house.listen()}/api/inbound/v1/${source.id}`, KEPT_FAX_SECRET: secret };
  const hylafax = await runHylafax(folder, place, { iax, sends, receives }, told);
  try {
    const begun = performance.now();
    const arrived = await sentUntilThere(
      () => say(hylafax.send(page).trim()),
      async () => (await askInHouse(house.house, people.wang, arrivalsApi.list, {})).rows.at(0),
    );
    if (!arrived) throw new Error(`no fax came, sent ${attempts} times; HylaFAX says:\n${hylafax.log()}`);
    const { kind, clause, sender, customerName, files } = arrived;
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    say(
      `after ${seconds} s: a ${kind} from ${sender.address} (${customerName}), files: ${files}, owed by clause ${clause}`,
    );
    const good = kind === "fax" && clause === "3.2c" && sender.address === caller && hylafax.kept().length === 0;
    say(
      `${good ? "✓" : "✗"} sent from modem to modem it is in Kept, with its number and its clock, and the hook keeps nothing back`,
    );
    if (!good) process.exitCode = 1;
    if (existsSync("/usr/bin/gs")) await acknowledged(house, people.wang, arrived.id, hylafax);
    else
      say(
        "ghostscript is missing, without which HylaFAX draws no PDF: the way back was not tried (apt-get install ghostscript)",
      );
  } finally {
    hylafax.close();
    await asterisk.close();
    await house.close();
  }
}

/** The way back: one key accepts the fax and acknowledges it, HylaFAX sends that to the number it came from, and its report stands in Kept. */
async function acknowledged(
  house: TestHouse,
  operator: Parameters<typeof askInHouse>[1],
  id: string,
  hylafax: Awaited<ReturnType<typeof runHylafax>>,
): Promise<void> {
  const begun = performance.now();
  await askInHouse(house.house, operator, faxApi.acknowledge, { id });
  await deliverFaxes(house.house, () => Promise.resolve({ name: "Nuoting", logo: null }));
  const until = begun + 2 * patienceMs;
  for (; performance.now() < until; await wait(500)) {
    const [fax] = (await askInHouse(house.house, operator, faxApi.ofArrival, { id })).rows;
    if (fax?.state !== "sent" && fax?.state !== "failed") continue;
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    const good = fax.state === "sent" && fax.pages === 1;
    say(
      `${good ? "✓" : "✗"} its acknowledgement went back: ${fax.state} after ${seconds} s, pages: ${fax.pages} ${fax.says}`,
    );
    if (!good) process.exitCode = 1;
    return;
  }
  throw new Error(`nobody told how the acknowledgement went; HylaFAX says:\n${hylafax.log()}`);
}

/** Soft modems lose each other on a busy machine, as real ones do on a bad line: what did not come is sent again. */
async function sentUntilThere<T>(send: () => void, look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    send();
    const until = performance.now() + patienceMs;
    for (let found = await look(); performance.now() < until; found = await look()) {
      if (found) return found;
      await wait(500);
    }
    say(`it did not come within ${patienceMs / 1_000} s`);
  }
  return undefined;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().then(
  () => process.exit(),
  (fault: unknown) => {
    say(`✗ The fax rig could not run: ${fault instanceof Error ? fault.message : String(fault)}`);
    process.exit(1);
  },
);
