import { theHouse } from "@kept/domain/kit/actor.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { createAdministrator, setUpLink } from "../staff/index.ts";

/** Makes the first administrator from the settings, or gives the one-time link that lets a person do it; null when there is one. */
export function firstAdministrator(house: House, address: string): Promise<string | null> {
  const { adminEmail, adminPassword } = house.settings;
  return inTransaction(house, { by: theHouse, now: house.time.now() }, async (work) => {
    const token = await setUpLink(work);
    if (!token) return null;
    if (!adminEmail || !adminPassword) return `${address}/set-up?token=${token}`;
    await createAdministrator(work, {
      email: adminEmail,
      password: adminPassword,
      name: adminEmail.split("@")[0] ?? adminEmail,
    });
    return null;
  });
}
