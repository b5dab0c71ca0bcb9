import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { managerOf, people } from "../staff/index.ts";
import { remindNow } from "./remind.ts";
import { helpById } from "./store-help.ts";

export const timers = {
  reminder: remindNow,
  /** Nobody took note of a call for help in time: every supervisor hears of it, on duty or not. */
  "help-unacknowledged": async (work: Work, timer: DueTimer) => {
    const help = await helpById(work, String(timer.payload["id"]));
    if (!help || help.acknowledgedAt) return;
    await tell(work, {
      to: (await people(work, { role: "supervisor" })).map((person) => person.id),
      kind: "help-unacknowledged",
      about: { kind: "ticket", id: help.ticketId },
      says: text(
        `${help.askedByName} 對 ${help.number} 的求助還沒有人接：${help.why}`,
        `${help.askedByName} 对 ${help.number} 的求助还没有人接：${help.why}`,
        `Nobody has taken ${help.askedByName}'s call for help with ${help.number}: ${help.why}`,
      ),
      wants: "act",
      onceKey: `help-unacknowledged:${help.id}`,
    });
  },
  /** Nobody acted on a call for help in time: the manager and the administrators hear of it. */
  "help-unanswered": async (work: Work, timer: DueTimer) => {
    const help = await helpById(work, String(timer.payload["id"]));
    if (!help) return;
    const { manager, away, standIn } = await managerOf(work, "system-engineering");
    const leader = away && standIn ? standIn : manager;
    const administrators = await people(work, { role: "administrator" });
    await tell(work, {
      to: [...new Set([...(leader ? [leader.id] : []), ...administrators.map((person) => person.id)])],
      kind: "help-unanswered",
      about: { kind: "ticket", id: help.ticketId },
      says: text(
        `${help.number} 的求助超過時限仍未處理：${help.why}`,
        `${help.number} 的求助超过时限仍未处理：${help.why}`,
        `The call for help with ${help.number} has passed its time unanswered: ${help.why}`,
      ),
      wants: "act",
      onceKey: `help-unanswered:${help.id}`,
    });
  },
};
