import { readFileSync } from "node:fs";
import path from "node:path";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { faxApi } from "@kept/domain/fax/api.ts";
import { findingsIn } from "@kept/domain/fax/fax-findings.ts";
import type { Script } from "@kept/domain/fax/reading.ts";
import { faxReader } from "@kept/server/fax/index.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import { openChannels } from "@kept/server/story/channels.ts";
import { raiseStage } from "@kept/server/story/story.ts";
import { testHouse } from "@kept/server/story/test-house.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../server/story/fax.tif"));
const asPdf = readFileSync(path.join(import.meta.dirname, "../fax-pages/report.pdf"));

/** What has to be found on the page, by whichever letters. */
const due = ["model TK-300", "serial QH300-20418", "order PO-2025-0417", "phone 0512-62881234"];

/** Lets a real Tesseract read the story's fax, as a TIFF and as a PDF, by the letters of the mainland and of Taiwan, from its arrival to what is suggested; ends with 1 when anything is missing. */
async function main(): Promise<void> {
  const house = await testHouse();
  try {
    const { people } = await raiseStage(house.house);
    const setUp = await askInHouse(house.house, people.tang, faxApi.readingSetUp, {});
    say(
      `Tesseract reads ${setUp.scripts.join(", ") || "nothing"}; PDFs ${setUp.pdf ? "too" : "not: pdftoppm is missing"}`,
    );
    const channels = await openChannels(house.house, people);
    const reader = faxReader(house.house);
    for (const [what, bytes] of [
      ["TIFF", page],
      ["PDF", asPdf],
    ] as const)
      for (const script of ["zh-Hans", "zh-Hant"] satisfies Script[]) {
        const from = `0755-${what === "PDF" ? 1 : 2}${script === "zh-Hans" ? 1 : 2}001234`;
        await channels.fax(from, "", bytes);
        const [row] = (await askInHouse(house.house, people.shen, arrivalsApi.list, { q: from })).rows;
        const id = row?.id ?? "";
        await askInHouse(house.house, people.shen, faxApi.readAgain, { id, script });
        const begun = performance.now();
        await reader.look();
        const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
        const { readText } = await askInHouse(house.house, people.shen, arrivalsApi.read, { id });
        const found = findingsIn(readText).map(({ kind, value }) => `${kind} ${value}`);
        const lost = due.filter((one) => !found.includes(one));
        say(
          `${lost.length === 0 ? "✓" : "✗"} ${what} by ${script}: ${seconds} s, ${found.join(", ") || "nothing found"}`,
        );
        if (lost.length > 0) process.exitCode = 1;
      }
  } finally {
    await house.close();
  }
}

const say = (words: string): void => void process.stdout.write(`${words}\n`);

await main();
