import type { Actor } from "@kept/domain/kit/actor.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { sessionAtMost, sessionIdle } from "@kept/domain/staff/session-life.ts";
import type { Work } from "../platform/work.ts";
import { secretHash } from "./secret.ts";
import { askerOfSession } from "./store-access.ts";
import { askerOfKey } from "./store-keys.ts";

/** Who stands behind a key or a session, in one query; null when nobody does. Whoever must change a one-time password may nothing until then. */
export async function whoAsks(work: Work, shown: { sessionToken?: string; bearer?: string }): Promise<Actor | null> {
  if (shown.bearer) {
    const key = await askerOfKey(work, secretHash(shown.bearer));
    return key ? { kind: "key", ...key, language: work.by.language } : null;
  }
  if (!shown.sessionToken) return null;
  const asker = await askerOfSession(work, secretHash(shown.sessionToken), stillRunning(work));
  if (!asker) return null;
  const { mustChange, ...person } = asker;
  return { kind: "staff", ...person, ...(mustChange ? { roles: [], verbs: [] } : {}) };
}

/** Sessions that began or were used before these moments have run out. Simulated time ends none: a month in a minute is no month away from the desk. */
export function stillRunning(work: Work) {
  if (work.house.time.mode === "simulated") return { beganAfter: longAgo, seenAfter: longAgo };
  return { beganAfter: plus(work.now, -sessionAtMost), seenAfter: plus(work.now, -sessionIdle) };
}

const longAgo = "0001-01-01T00:00:00.000Z";
