import { once } from "node:events";
import { createServer } from "node:net";
import packageJson from "../../package.json" with { type: "json" };
import type { Logger } from "pino";
import { instantAt } from "@kept/domain/kit/instant.ts";
import { openLog } from "../platform/log.ts";
import { migrate } from "../platform/migrate.ts";
import { startPostgres, type Postgres } from "../platform/postgres-launcher.ts";
import { readSettings, type Settings } from "../platform/settings.ts";
import { sentenceOnStart, StartRefused } from "../platform/start-refused.ts";
import { buildHouse } from "./build-house.ts";
import { firstAdministrator } from "./first-administrator.ts";
import { httpServer } from "./http-server.ts";
import { shutSecrets } from "./reseal.ts";
import { startLoops } from "./loops.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);
// Who listened may be gone; that is no reason to stop.
process.stdout.on("error", () => undefined);

/** Starts Kept and stays until it is told to stop. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const log = openLog(settings);
  await refuseTakenPort(settings);
  const postgres = await startPostgres(settings);
  try {
    await serve(settings, log, postgres);
  } catch (fault) {
    await postgres.stop();
    throw fault;
  }
}

async function serve(settings: Settings, log: Logger, postgres: Postgres): Promise<void> {
  await migrate(postgres.connection);
  const house = await buildHouse(settings, postgres.connection, log, instantAt(Date.now()));
  const { shut } = await shutSecrets(house);
  if (shut.length > 0) say(`${shut.length} secrets do not open with the keys here; bin/kept doctor names them.`);
  const { app, live } = await httpServer(house, packageJson.version);
  const address = settings.url ?? `http://localhost:${settings.port}`;
  const link = await firstAdministrator(house, address);
  await app.listen({ port: settings.port, host: settings.host });
  const loops = startLoops(house, live);

  say(`Kept ${packageJson.version} is ready: ${address}`);
  if (link) say(`Make the first administrator here (works once): ${link}`);
  if (house.time.mode === "simulated") say(`Time is simulated; it is ${house.time.now()} here.`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("Stopping: finishing what is running.");
    live.close();
    await app.close();
    await loops.stop();
    await house.db.destroy();
    await postgres.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
}

/** Refuses a start on a port that is taken, before anything else is begun. */
async function refuseTakenPort({ port, host }: Settings): Promise<void> {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), "listening");
    probe.close();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "EADDRINUSE")
      throw new StartRefused(
        `Port ${port} is taken by another program. Stop it, or start Kept with another one: PORT=8081 bin/start`,
      );
    throw new StartRefused(`Kept cannot listen on ${host}, port ${port}: ${(fault as Error).message}`);
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${sentenceOnStart(fault)}\n`);
  process.exit(1);
});
