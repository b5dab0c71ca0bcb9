import { skillNames } from "@kept/domain/staff/skills.ts";
import { useLanguage } from "../platform/use-messages.ts";

/** The name of a skill in the reader's language; a company's own code stands for itself. */
export function useSkillName(): (code: string) => string {
  const language = useLanguage();
  return (code) => skillNames[code]?.[language] ?? code;
}
