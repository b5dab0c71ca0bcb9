import { createContext, useContext } from "react";
import type { Role } from "@kept/domain/kit/actor.ts";
import type { Language } from "@kept/domain/kit/language.ts";

/** Whoever has signed in at this desk. */
export type Me = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** What roles of the company's own add. */
  readonly verbs: readonly string[];
  /** Which customers they see. */
  readonly sees: "all" | "own";
  readonly language: Language;
  /** "Asia/Shanghai": the zone times are shown in. */
  readonly zone: string;
  readonly extension: string | null;
  readonly departmentCode: string | null;
};

/** Says who has signed in to everything below it. */
export const MeContext = createContext<Me | null>(null);

/** Who has signed in; null when nobody has. */
export const useMe = (): Me | null => useContext(MeContext);
