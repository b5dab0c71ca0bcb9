import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { GivenFile } from "@kept/domain/kit/api.ts";
import { coverOf, type Cover } from "@kept/domain/fax/cover.ts";
import { refuse } from "@kept/domain/fax/reasons.ts";
import type { House } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { faxById, type KeptFax } from "./store.ts";
import { inZone } from "./write-fax.ts";

/** The company as a fax shows it: its name, and its logo where it is one that can be drawn (PNG or JPEG). */
export type Letterhead = { name: string; logo: { type: string; bytes: Uint8Array } | null };

/** Where the PDF of a fax lies below the data folder. */
export const placeOfPage = (id: string): string => path.join("fax-out", `${id}.pdf`);

/** Lays a fax out on A4 in its reader's language, and puts the PDF below the data folder, whole or not at all. */
export async function drawFax(house: House, fax: KeptFax, letterhead: Letterhead): Promise<string> {
  const place = path.join(house.settings.data, placeOfPage(fax.id));
  // Tried again, it is the same page.
  if (existsSync(place)) return place;
  const { language, name, number, byName: from, subject, reference, text } = fax;
  const cover = coverOf({
    language,
    company: letterhead.name,
    to: { name, number },
    from,
    at: inZone({ house }, language, fax.at),
    subject,
    reference,
    paragraphs: text.split("\n"),
  });
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(`${place}.part`, await drawn(cover, letterhead.logo));
  await rename(`${place}.part`, place);
  return place;
}

/** A fax as it goes out. */
export async function pageOfFax(work: Work, { id }: { id: string }): Promise<GivenFile> {
  const fax = await faxById(work, id);
  if (!fax) throw refuse("fax-not-found");
  const bytes = await readFile(path.join(work.house.settings.data, placeOfPage(id))).catch(() => null);
  if (!bytes) throw refuse("fax-not-drawn");
  return {
    name: `fax-${fax.number.replace("+", "")}.pdf`,
    type: "application/pdf",
    bytes,
    inline: false,
    framed: true,
  };
}

async function drawn(cover: Cover, logo: Letterhead["logo"]): Promise<Uint8Array> {
  const worker = new Worker(new URL("./draw-worker.ts", import.meta.url), { workerData: layoutOf(cover, logo) });
  const [bytes] = (await once(worker, "message")) as [Uint8Array];
  return bytes;
}

/** What pdfmake lays out: plain data, as it goes to another thread. Sizes are points, large enough for 98 lines an inch. */
function layoutOf({ company, title, facts, paragraphs }: Cover, logo: Letterhead["logo"]): object {
  const drawable = logo && ["image/png", "image/jpeg"].includes(logo.type) ? logo : null;
  const picture = drawable && `data:${drawable.type};base64,${Buffer.from(drawable.bytes).toString("base64")}`;
  return {
    pageSize: "A4",
    pageMargins: [56, 56, 56, 56],
    defaultStyle: { font: "Noto", fontSize: 13, lineHeight: 1.25 },
    info: { title: `${title} ${company}`.trim() },
    content: [
      {
        columns: [
          ...(picture ? [{ image: picture, fit: [160, 60], width: 176 }] : []),
          { text: company, fontSize: 18, margin: [0, 8, 0, 0] },
        ],
      },
      { text: title, fontSize: 26, margin: [0, 12, 0, 12] },
      {
        table: { widths: [110, "*"], body: facts.map(([label, value]) => [label, value]) },
        layout: "lightHorizontalLines",
      },
      { text: "", margin: [0, 10] },
      ...paragraphs.map((paragraph) => ({ text: paragraph || " " })),
    ],
  };
}
