import { theHouse } from "@kept/domain/kit/actor.ts";
import type { House } from "../platform/house.ts";
import { inTransaction, reading, type Work } from "../platform/work.ts";
import type { Reseal } from "../platform/sealed.ts";
import { rooms } from "./rooms.ts";

/** Seals every secret under the newest key, all or none; how many were sealed anew, and the places of those that do not open and stay as they are. */
export async function resealAll(house: House): Promise<{ sealed: number; shut: string[] }> {
  const shut: string[] = [];
  let sealed = 0;
  const anew: Reseal = (secret, place) => {
    if (!openable(house, secret, place)) {
      shut.push(place);
      return secret;
    }
    const now = house.sealing.again(secret, place);
    if (now !== secret) sealed++;
    return now;
  };
  await inTransaction(house, { by: theHouse, now: house.time.now() }, (work) => everyRoom(work, anew));
  return { sealed, shut };
}

/** Looks at every secret and changes none: how many there are, and the places of those that do not open. */
export async function shutSecrets(house: House): Promise<{ secrets: number; shut: string[] }> {
  const shut: string[] = [];
  let secrets = 0;
  await everyRoom(reading(house, { by: theHouse, now: house.time.now() }), (secret, place) => {
    secrets++;
    if (!openable(house, secret, place)) shut.push(place);
    return secret;
  });
  return { secrets, shut };
}

async function everyRoom(work: Work, anew: Reseal): Promise<void> {
  for (const { reseal } of rooms) await reseal?.(work, anew);
}

function openable(house: House, secret: string, place: string): boolean {
  try {
    house.sealing.open(secret, place);
    return true;
  } catch {
    return false;
  }
}
