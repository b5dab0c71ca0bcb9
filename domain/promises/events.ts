import type { ClauseId } from "../charter/clause.ts";
import type { Instant } from "../kit/instant.ts";
import type { Subject } from "./promise.ts";

type About = { promiseId: string; clause: ClauseId; subject: Subject; customerId: string | null };

/** What the promises room announces. */
export type PromiseEvents = {
  "promise.owed": About;
  "promise.warned": About & { share: number; dueAt: Instant };
  "promise.broken": About & { dueAt: Instant };
  "promise.kept": About;
  "promise.released": About;
  "promise.rung-reached": About & { rung: number; told: string[] };
};
