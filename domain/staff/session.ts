import { z } from "zod";
import { Role } from "../kit/actor.ts";
import { Instant } from "../kit/instant.ts";
import { Language } from "../kit/language.ts";
import { Sight } from "./sight.ts";

/** Who the server takes the asker for. `kind` is "nobody" when nobody has signed in. */
export const Session = z.object({
  kind: z.enum(["staff", "key", "nobody"]),
  id: z.string().nullable(),
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(Role),
  /** What roles of the company's own add. */
  verbs: z.array(z.string()),
  /** Which customers they see. */
  sees: Sight,
  language: Language,
  zone: z.string(),
  extension: z.string().nullable(),
  departmentCode: z.string().nullable(),
  /** The password was set by an administrator; nothing else is allowed until it is changed. */
  mustChangePassword: z.boolean(),
  /** A second factor is asked of this person, who has none: by when; from then on nothing else is allowed. */
  secondFactor: z.object({ by: Instant, must: z.boolean() }).nullable(),
  /** Nobody administers this house yet: the set-up link has to be opened. */
  awaitsSetUp: z.boolean(),
});
export type Session = z.infer<typeof Session>;
