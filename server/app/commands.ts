import { readFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { Role, theHouse } from "@kept/domain/kit/actor.ts";
import { loadCustomers } from "../customers/index.ts";
import { sealAudit } from "../platform/audit.ts";
import type { House } from "../platform/house.ts";
import { StartRefused } from "../platform/start-refused.ts";
import { inTransaction, type Work } from "../platform/work.ts";
import { recomputePromises } from "../promises/index.ts";
import { createAdministrator, createApiKey, people } from "../staff/index.ts";
import { castPassword, raiseCompany } from "../story/cast.ts";
import { examine } from "./doctor.ts";

/** What stands behind a command's words. */
export type Options = { rest: readonly string[]; email?: string; name?: string; role?: string; check?: boolean };

/** What a command did: facts for programs, a sentence for people, and whether something is wrong. */
export type Outcome = { facts: unknown; says: string; bad?: boolean };

/** The operator's commands by their words. */
export const commands: Readonly<Record<string, (house: House, options: Options) => Promise<Outcome>>> = {
  "admin create": createAdmin,
  "api-key create": createKey,
  "import customers": importCustomers,
  demo: loadDemo,
  recompute,
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
  const counted = `${loaded.customers} customers, ${loaded.sites} sites, ${loaded.contacts} contacts`;
  return {
    facts: loaded,
    says: loaded.checked ? `All is well with ${counted}; nothing was loaded.` : `Loaded ${counted}.`,
  };
}

async function loadDemo(house: House): Promise<Outcome> {
  const there = await asTheHouse(house, (work) => people(work, {}));
  if (there.length > 0)
    throw new StartRefused(
      "The demo is for an empty installation, and people work here already. Set KEPT_DATA to a new folder.",
    );
  const company = await raiseCompany(
    { as: (by, deed) => inTransaction(house, { by, now: house.time.now() }, deed) },
    { password: castPassword },
  );
  while ((await sealAudit(house)) > 0);
  const someone = Object.values(company).length;
  return {
    facts: { people: someone, password: castPassword },
    says: `${someone} people work here now; everybody's password is ${castPassword}`,
  };
}

async function recompute(house: House): Promise<Outcome> {
  const { read, differed } = await asTheHouse(house, recomputePromises);
  return {
    facts: { read, differed },
    says:
      differed.length === 0
        ? `${read} promises derived anew; none differed.`
        : `${read} promises derived anew; ${differed.length} differed and are mended: ${differed.join(", ")}`,
    bad: differed.length > 0,
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
