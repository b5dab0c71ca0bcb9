import { text, type Text } from "../kit/language.ts";
import { callSteps } from "./clauses-call-steps.ts";
import { guarantees } from "./clauses-guarantees.ts";
import { hotline } from "./clauses-hotline.ts";
import { onSite } from "./clauses-on-site.ts";
import { purposeAndDuties } from "./clauses-purpose-duties.ts";
import { warrantyServices } from "./clauses-warranty.ts";
import type { Clause, ClauseId } from "./clause.ts";

/** The whole charter as it stands by default, in its own order. */
export const clauses: readonly Clause[] = [
  ...purposeAndDuties,
  ...hotline,
  ...callSteps,
  ...onSite,
  ...guarantees,
  ...warrantyServices,
];

const byId = new Map(clauses.map((clause) => [clause.id, clause]));

/** One clause as it stands by default. */
export function clauseByDefault(id: ClauseId): Clause {
  const clause = byId.get(id);
  if (!clause) throw new Error(`the charter has no clause ${id}`);
  return clause;
}

/** The headings of the charter, by chapter; 3.5 and 3.6 have their own. */
export const chapterTitles: Readonly<Record<string, Text>> = {
  "1": text("售後服務宗旨", "售后服务宗旨", "Purpose"),
  "2": text("售後服務職責", "售后服务职责", "Duties"),
  "3": text("售後服務要求", "售后服务要求", "Requirements"),
  "3.5": text("熱線操作步驟", "热线操作步骤", "The steps of a call"),
  "3.6": text("現場技術支持", "现场技术支持", "Support on site"),
  "4": text("售後服務保障", "售后服务保障", "Guarantees"),
  "5": text("保修期內售後服務內容", "保修期内售后服务内容", "Services during warranty"),
  "6": text("保修期外服務", "保修期外服务", "After warranty"),
};

/** The title of the charter. */
export const charterTitle = text("售後服務承諾", "售后服务承诺", "The service charter");
