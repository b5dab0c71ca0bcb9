import { z } from "zod";
import { Role } from "../kit/actor.ts";
import { Language } from "../kit/language.ts";

/** What someone is good at: a code such as "storage", and how well (1 learning, 2 able, 3 expert). */
export const Skill = z.object({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  level: z.number().int().min(1).max(3),
});
export type Skill = z.infer<typeof Skill>;

/** A zone of the tz database, "Asia/Shanghai". */
export const Zone = z.string().max(60).refine(isZone, "not a time zone");

/** E-mail address as people sign in with it; the case of its letters does not matter. */
export const Email = z.string().trim().toLowerCase().max(200).pipe(z.email());

/** What is put down about one of our people. */
export const personFacts = {
  name: z.string().trim().min(1).max(100),
  email: Email,
  language: Language.default("zh-Hant"),
  speaks: z.array(Language).default([]),
  zone: Zone.default("Asia/Shanghai"),
  extension: z.string().trim().max(20).nullable().default(null),
  departmentCode: z.string().nullable().default(null),
  roles: z.array(Role).default([]),
  ownRoles: z.array(z.string()).max(20).default([]),
  skills: z.array(Skill).max(50).default([]),
};

/** One of our people. */
export const Person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  /** What the desk speaks to them. */
  language: Language,
  /** What they speak with customers, besides `language`. */
  speaks: z.array(Language),
  zone: z.string(),
  extension: z.string().nullable(),
  departmentCode: z.string().nullable(),
  roles: z.array(Role),
  /** Codes of roles the company made itself. */
  ownRoles: z.array(z.string()),
  skills: z.array(Skill),
  /** When they left us; null while they work here. */
  leftAt: z.string().nullable(),
  /** Counts edits; sent back with a change so that a stale one is refused. */
  version: z.number(),
});
export type Person = z.infer<typeof Person>;

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
