import { z } from "zod";
import { get, post, remove, type Api } from "../kit/api.ts";
import { Role } from "../kit/actor.ts";
import { Instant } from "../kit/instant.ts";
import { staffPolicy } from "./policy.ts";

/** A program's key, without its secret. */
export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(Role),
  /** Rooms ("tickets") and verbs ("tickets.open") it is narrowed to; null: all its role may. */
  scope: z.array(z.string()).nullable(),
  madeAt: z.string(),
  /** Who made it; null: the command line. */
  madeByName: z.string().nullable(),
  /** From this moment it opens nothing; null: never. */
  expiresAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

const Scope = z.string().regex(/^[a-z-]+(\.[a-zA-Z]+)?$/);

/** Keys for programs, sent as `Authorization: Bearer`. */
export const keyApi = {
  keys: get("/api/api-keys", {
    may: staffPolicy.readKeys,
    summary: "Lists the keys of programs",
    input: z.object({}),
    output: z.object({ rows: z.array(ApiKey) }),
  }),
  createKey: post("/api/api-keys", {
    may: staffPolicy.createKey,
    summary: "Makes a key for a program, narrowed to rooms and verbs where wished; it is shown this once",
    input: z.object({
      name: z.string().trim().min(1).max(100),
      role: Role,
      scope: z.array(Scope).min(1).max(200).nullable().default(null),
      expiresAt: Instant.nullable().default(null),
    }),
    output: ApiKey.extend({ key: z.string() }),
    secret: true,
  }),
  revokeKey: remove("/api/api-keys/:id", {
    may: staffPolicy.revokeKey,
    summary: "Makes a key worthless",
    input: z.object({ id: z.uuid() }),
    output: ApiKey,
  }),
} satisfies Api;
