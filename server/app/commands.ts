import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { appApi } from "@kept/domain/app/api.ts";
import { Role, theHouse } from "@kept/domain/kit/actor.ts";
import { day, instantAt, msOf } from "@kept/domain/kit/instant.ts";
import { loadCustomers } from "../customers/index.ts";
import type { House } from "../platform/house.ts";
import { passingTime } from "../platform/house-time.ts";
import { StartRefused } from "../platform/start-refused.ts";
import { inTransaction, type Work } from "../platform/work.ts";
import { recomputePromises } from "../promises/index.ts";
import { rebuildStandings } from "../tickets/index.ts";
import { createAdministrator, createApiKey, people } from "../staff/index.ts";
import { askInHouse } from "../story/ask-in-house.ts";
import { castPassword } from "../story/cast.ts";
import { raiseStage, tellStory } from "../story/story.ts";
import { examine } from "./doctor.ts";
import { resealAll } from "./reseal.ts";
import { reindex } from "./reindex.ts";

/** What stands behind a command's words. */
export type Options = {
  rest: readonly string[];
  email?: string;
  name?: string;
  role?: string;
  check?: boolean;
  days?: string;
};

/** What a command did: facts for programs, a sentence for people, and whether something is wrong. */
export type Outcome = { facts: unknown; says: string; bad?: boolean };

/** The operator's commands by their words. */
export const commands: Readonly<Record<string, (house: House, options: Options) => Promise<Outcome>>> = {
  "admin create": createAdmin,
  "api-key create": createKey,
  "import customers": importCustomers,
  demo: loadDemo,
  recompute,
  reindex: findAnew,
  reseal: sealAnew,
  doctor: examine,
};

async function createAdmin(house: House, { email, name }: Options): Promise<Outcome> {
  if (!email) throw new StartRefused("Give the e-mail address: bin/kept admin create --email lin@example.com");
  const password = process.env["KEPT_ADMIN_PASSWORD"] || (await askFor("Password (at least 10 characters): "));
  if (password.length < 10) throw new StartRefused("The password must have at least 10 characters.");
  const person = await asTheHouse(house, (work) =>
    createAdministrator(work, { email, password, name: name ?? email.split("@")[0] ?? email }),
  );
  return { facts: { id: person.id, email: person.email }, says: `${person.email} is an administrator now.` };
}

async function createKey(house: House, { name, role }: Options): Promise<Outcome> {
  const known = Role.safeParse(role);
  if (!name || !known.success)
    throw new StartRefused(
      `Give a name and a role: bin/kept api-key create --name switchboard --role operator\nRoles: ${Role.options.join(", ")}`,
    );
  const made = await asTheHouse(house, (work) => createApiKey(work, { name, role: known.data }));
  return { facts: { id: made.id, name, role: known.data, key: made.key }, says: made.key };
}

async function importCustomers(house: House, { rest, check }: Options): Promise<Outcome> {
  const [file] = rest;
  if (!file) throw new StartRefused("Give the file: bin/kept import customers customers.csv");
  const bytes = await readFile(file).catch((fault: NodeJS.ErrnoException) => {
    throw new StartRefused(`${file} cannot be read (${fault.code}).`);
  });
  const sent = { name: path.basename(file), type: "application/octet-stream", bytes };
  const loaded = await asTheHouse(house, (work) => loadCustomers(work, { file: sent, check: check ?? false }));
  const counted = `${loaded.customers} customers: ${loaded.added} new, ${loaded.changed} with changes, ${loaded.same} the same`;
  return {
    facts: loaded,
    says: loaded.checked ? `All is well with ${counted}; nothing was loaded.` : `Loaded ${counted}.`,
  };
}

/** Tells the story up to now: its time is simulated in this command alone, and Kept goes on from there. */
async function loadDemo(house: House, { days = "90" }: Options): Promise<Outcome> {
  if ((await asTheHouse(house, (work) => people(work, {}))).length > 0)
    throw new StartRefused(
      "The demo is for an empty installation, and people work here already. Set KEPT_DATA to a new folder.",
    );
  if (await othersAtWork(house))
    throw new StartRefused("The demo is told while Kept stands still. Stop it, and start it afterwards.");
  const length = Number(days);
  if (!(length >= 1 && length <= 400)) throw new StartRefused("--days takes a number from 1 to 400.");
  const until = house.time.now();
  const told = { ...house, time: passingTime(instantAt(msOf(until) - length * day)) };
  const stage = await raiseStage(told, { password: castPassword, channels: true });
  await askInHouse(told, stage.people.tang, appApi.changeCompany, { name: "諾亭系統", hoursSettled: true });
  await tellStory(told, stage, { days: length, until, living: true });
  const some = "tang (administrator), wang (hotline), he (manager), lin (engineer), xu (supervisor), li (sales)";
  return {
    facts: { days: length, password: castPassword },
    says: `${length} days of service are there. Sign in as ${some} @nuoting.example; everybody's password is ${castPassword}`,
  };
}

async function othersAtWork(house: House): Promise<boolean> {
  const { rows } = await house.pool.query<{ count: number }>(
    "select count(*)::int as count from pg_stat_activity where application_name = 'kept' and datname = current_database()",
  );
  return (rows[0]?.count ?? 0) > house.pool.totalCount;
}

async function recompute(house: House): Promise<Outcome> {
  const { read, differed } = await asTheHouse(house, recomputePromises);
  const all = [...differed, ...(await asTheHouse(house, rebuildStandings))];
  return {
    facts: { read, differed: all },
    says:
      all.length === 0
        ? `${read} promises and all tickets derived anew; none differed.`
        : `${read} promises and all tickets derived anew; ${all.length} differed and are mended: ${all.join(", ")}`,
    bad: all.length > 0,
  };
}

async function findAnew(house: House): Promise<Outcome> {
  const { customers, tickets } = await reindex(house);
  return {
    facts: { customers, tickets },
    says: `${customers} customers and ${tickets} tickets are found by all their words now.`,
  };
}

async function sealAnew(house: House): Promise<Outcome> {
  const { sealed, shut } = await resealAll(house);
  const left = shut.length ? ` ${shut.length} do not open and stay as they are: ${shut.join(", ")}` : "";
  return {
    facts: { sealed, shut },
    says: `${sealed} secrets were sealed anew with the newest key.${left || " Older keys are needed no longer."}`,
    bad: shut.length > 0,
  };
}

const asTheHouse = <T>(house: House, deed: (work: Work) => Promise<T>): Promise<T> =>
  inTransaction(house, { by: theHouse, now: house.time.now() }, deed);

async function askFor(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}
