import { text, type Text } from "../kit/language.ts";
import type { TicketEvent } from "./happening.ts";

/** What every ticket must have behind it before it can be closed. */
export const steps = ["assigned", "contacted", "solved", "called-back"] as const;
export type Step = (typeof steps)[number];

/** Each step as people read it. */
export const stepNames: Readonly<Record<Step, Text>> = {
  assigned: text("指派工程師", "指派工程师", "an engineer assigned"),
  contacted: text("工程師與客戶聯繫", "工程师与客户联系", "the engineer in touch with the customer"),
  solved: text("填寫故障紀錄並解決", "填写故障记录并解决", "solved, with the fault record"),
  "called-back": text("回訪客戶", "回访客户", "the customer called back"),
};

/** The steps still missing before closing; only what happened since the last reopening counts. */
export function missingSteps(events: readonly Pick<TicketEvent, "what">[]): Step[] {
  const reopened = events.findLastIndex((event) => event.what.kind === "reopened");
  const assignedBefore = events.some((event) => event.what.kind === "assigned");
  const since = events.slice(reopened + 1).map((event) => event.what);
  const done: Record<Step, boolean> = {
    assigned: assignedBefore,
    contacted: since.some((what) => what.kind === "contacted" || (what.kind === "merged-in" && what.contactedAt)),
    solved: since.some((what) => what.kind === "solved"),
    "called-back": since.some((what) => what.kind === "called-back" && what.final),
  };
  return steps.filter((step) => !done[step]);
}
