import { customerLoadsApi, type Load } from "@kept/domain/customers/load-api.ts";
import { messyBig5, messyExcel } from "@kept/server/story/messy-file.ts";
import { caller } from "./measure.ts";
import type { Bench, Figure } from "./figure.ts";

/** Rows of an untidy customer list a second, read, checked and brought in over HTTP, as CSV in Big5 and as Excel; the ratio is the seconds to the sixty allowed. */
export async function* customerLoad({ house, sizes }: Bench): AsyncGenerator<Figure> {
  const list = { rows: sizes.loadRows, sales: house.administrator.email, service: house.administrator.email };
  for (const [work, name, bytes] of [
    ["import-csv", "list.csv", messyBig5(list)],
    ["import-excel", "list.xlsx", await messyExcel(list)],
  ] as const) {
    const begin = performance.now();
    const id = await bringIn(house, name, bytes);
    const ms = performance.now() - begin;
    const { rows } = list;
    yield { work, size: rows, clients: 1, rate: (rows * 1_000) / ms, p50_ms: ms, p99_ms: ms, ratio: ms / 60_000 };
    await caller(house.url, house.key)("POST", `${customerLoadsApi.loadById.path.replace(":id", id)}/undoing`, {});
  }
}

async function bringIn(house: Bench["house"], name: string, bytes: Uint8Array): Promise<string> {
  const body = new FormData();
  body.set("file", new Blob([bytes.slice()]), name);
  const headers = { authorization: `Bearer ${house.key}` };
  const sent = await fetch(`${house.url}${customerLoadsApi.readLoad.path}`, { method: "POST", headers, body });
  if (!sent.ok) throw new Error(`the list was not read: ${await sent.text()}`);
  let load = (await sent.json()) as Load;
  const ask = caller(house.url, house.key);
  const here = `/api/customer-loads/${load.id}`;
  const columns = load.headings.map((heading, at) => (heading === "找誰" ? "contact" : load.columns[at]));
  load = (await ask("PUT", `${here}/columns`, { columns })) as Load;
  while (load.state !== "applied") load = (await ask("POST", `${here}/steps`, {})) as Load;
  return load.id;
}
