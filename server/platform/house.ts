import type pg from "pg";
import type { Logger } from "pino";
import type { Actor } from "@kept/domain/kit/actor.ts";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { Right } from "@kept/domain/kit/policy.ts";
import type { Kysely } from "kysely";
import type { HouseTime } from "./house-time.ts";
import type { Memory } from "./remembered.ts";
import type { Sealing } from "./sealed.ts";
import type { Sight } from "./sight.ts";
import type { Settings } from "./settings.ts";
import type { Work } from "./work.ts";

/** What a room does when something happened in a room below. */
export type Reaction = (work: Work, event: never) => Promise<void>;
/** What a room does when a timer is due. */
export type TimerHandler = (work: Work, timer: DueTimer) => Promise<void>;
/** What a room does with several timers that are due together, in their order. */
export type TimersHandler = (work: Work, timers: readonly DueTimer[]) => Promise<void>;
export type DueTimer = {
  key: string;
  kind: string;
  dueAt: Instant;
  payload: Record<string, unknown>;
  attempts: number;
};

/** A running Kept: its database, its time, and what its rooms have put in. */
export type House = {
  readonly settings: Settings;
  readonly pool: pg.Pool;
  readonly db: Kysely<unknown>;
  readonly log: Logger;
  readonly time: HouseTime;
  readonly memory: Memory;
  /** Seals and opens what is kept of other programs' secrets. */
  readonly sealing: Sealing;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  readonly timers: ReadonlyMap<string, TimerHandler>;
  /** Kinds of timers a room rather handles together. */
  readonly timersTogether: ReadonlyMap<string, TimersHandler>;
  /** Every verb of every room, and who may by role. */
  readonly rights: readonly Right[];
  /** How those who see only their own customers read. */
  readonly sight: Sight;
  /** Who stands behind a session or a key; null when nobody does. */
  readonly whoAsks: (work: Work, shown: { sessionToken?: string; bearer?: string }) => Promise<Actor | null>;
};
