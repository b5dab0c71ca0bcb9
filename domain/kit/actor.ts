import { z } from "zod";
import { Language } from "./language.ts";

export const roles = [
  "operator",
  "engineer",
  "department-manager",
  "supervisor",
  "sales",
  "quality",
  "storekeeper",
  "administrator",
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Who asks for something: a person of ours (`verbs` are what a company's own roles add; `own` names the people whose customers are all they see, absent: they see every customer), a program with a key (`scope` narrows it to rooms and verbs), the house itself, or nobody we know. */
export type Actor =
  | {
      kind: "staff";
      id: string;
      name: string;
      roles: readonly Role[];
      verbs?: readonly string[];
      own?: readonly string[];
      language: Language;
    }
  | {
      kind: "key";
      id: string;
      name: string;
      roles: readonly Role[];
      scope?: readonly string[] | null;
      own?: readonly string[];
      language: Language;
    }
  | { kind: "house"; id: null; name: string; roles: readonly Role[]; language: Language }
  | { kind: "nobody"; id: null; name: ""; roles: readonly Role[]; language: Language };

/** The house acting by itself: timers, reactions, start. */
export const theHouse: Actor = { kind: "house", id: null, name: "Kept", roles: [], language: "en" };

/** Someone who has not signed in. */
export const nobody = (language: Language): Actor => ({ kind: "nobody", id: null, name: "", roles: [], language });
