import { instantAt } from "@kept/domain/kit/instant.ts";
import type { House } from "../platform/house.ts";
import { openLog } from "../platform/log.ts";
import { migrate } from "../platform/migrate.ts";
import { joinPostgres } from "../platform/postgres-launcher.ts";
import { readSettings } from "../platform/settings.ts";
import { buildHouse } from "./build-house.ts";

/** Opens the house for one command, beside a running Kept or alone, and closes it behind it. */
export async function withHouse<T>(command: (house: House) => Promise<T>): Promise<T> {
  const settings = { ...readSettings(process.env), poolSize: 4 };
  const postgres = await joinPostgres(settings);
  try {
    await migrate(postgres.connection);
    const house = await buildHouse(settings, postgres.connection, openLog(settings), instantAt(Date.now()));
    try {
      return await command(house);
    } finally {
      await house.db.destroy();
    }
  } finally {
    await postgres.stop();
  }
}
