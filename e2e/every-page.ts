import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { customersApi } from "@kept/domain/customers/api.ts";
import { promisesApi } from "@kept/domain/promises/api.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { House } from "@kept/server/platform/house.ts";
import { askInHouse } from "@kept/server/story/ask-in-house.ts";
import type { Stage } from "@kept/server/story/story.ts";

/** A page of the desk: what its pictures are called, and where it is. */
export type Shown = { name: string; at: string };

/** Pages that stand before the desk; nobody need be signed in there. */
export const entrances: readonly string[] = ["/sign-in", "/set-up", "/new-password", "/signed-in", "/second-factor"];

/** Every page the router knows, with an example of the story wherever a thing is named in the address. */
export async function everyPage(house: House, { people, firms }: Stage): Promise<Shown[]> {
  const { rows: tickets } = await askInHouse(house, people.tang, ticketsApi.list, { state: "all", limit: 1 });
  const { rows: promises } = await askInHouse(house, people.tang, promisesApi.list, { limit: 1 });
  const { rows: customers } = await askInHouse(house, people.tang, customersApi.list, { limit: 1 });
  const examples: Readonly<Record<string, string | undefined>> = {
    tickets: tickets[0]?.number,
    promises: promises[0]?.id,
    customers: customers[0]?.id ?? firms.morningstar.id,
    people: people.lin.id,
  };
  const router = readFileSync(path.join(import.meta.dirname, "../web/app/router.tsx"), "utf8");
  const paths = [...router.matchAll(/page\("([^"]+)"/g)].map(([, at = ""]) => at);
  assert.ok(paths.length >= 30, `only ${paths.length} pages were found in the router`);
  return paths.map((at) => ({
    name: at === "/" ? "home" : at.slice(1).replaceAll("/", "-").replace("$id", "one"),
    at: at.replace("$id", examples[at.split("/")[1] ?? ""] ?? "unknown"),
  }));
}
