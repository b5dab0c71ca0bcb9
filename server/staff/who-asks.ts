import type { Actor } from "@kept/domain/kit/actor.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { sightOf } from "@kept/domain/staff/sight.ts";
import { sessionAtMost, sessionIdle } from "@kept/domain/staff/session-life.ts";
import type { Work } from "../platform/work.ts";
import { secretHash } from "./secret.ts";
import { askerOfSession } from "./store-access.ts";
import { askerOfKey } from "./store-keys.ts";
import { whoseCustomers } from "./who-sees.ts";

/** Who stands behind a key or a session, in one query, and whose customers are all they see; null when nobody does. A key looks after nobody. Whoever must change a one-time password may nothing until then, whoever must set up a second factor only that. */
export async function whoAsks(work: Work, shown: { sessionToken?: string; bearer?: string }): Promise<Actor | null> {
  if (shown.bearer) {
    const key = await askerOfKey(work, secretHash(shown.bearer));
    if (!key) return null;
    const { salesSee, ...program } = key;
    const sight = sightOf({ roles: key.roles, ownRolesSee: [], salesSeeOwn: salesSee === "own" });
    const own = sight === "own" ? { own: [key.id] } : {};
    return { kind: "key", ...program, ...own, language: work.by.language };
  }
  if (!shown.sessionToken) return null;
  const asker = await askerOfSession(work, secretHash(shown.sessionToken), stillRunning(work));
  if (!asker) return null;
  const { mustChange, factorBy, ownRolesSee, salesSee, ...person } = asker;
  const sight = sightOf({ roles: person.roles, ownRolesSee, salesSeeOwn: salesSee === "own" });
  const own = sight === "own" ? { own: await whoseCustomers(work, person.id) } : {};
  const mustSetUp = factorBy !== null && factorBy <= work.now;
  const left = mustChange ? { roles: [], verbs: [] } : mustSetUp ? { roles: [], verbs: toSetUp } : {};
  return { kind: "staff", ...person, ...own, ...left };
}

/** All that is left to whoever has put a second factor off for too long. */
const toSetUp = ["staff.changeOwnFactors"];

/** Sessions that began or were used before these moments have run out. Simulated time ends none: a month in a minute is no month away from the desk. */
export function stillRunning(work: Work) {
  if (work.house.time.mode === "simulated") return { beganAfter: longAgo, seenAfter: longAgo };
  return { beganAfter: plus(work.now, -sessionAtMost), seenAfter: plus(work.now, -sessionIdle) };
}

const longAgo = "0001-01-01T00:00:00.000Z";
