import { text } from "@kept/domain/kit/language.ts";
import { tell } from "../notices/index.ts";
import { onDuty } from "../staff/index.ts";
import { ticketOf } from "../tickets/index.ts";
import type { DueTimer } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { assigners } from "./leadership.ts";
import { obstacleOf } from "./store.ts";

export const timers = {
  /** A ticket that nobody was assigned to in time: whoever may assign is warned, and the hotline sees it. */
  "ticket-unassigned": async (work: Work, timer: DueTimer) => {
    const ticket = await ticketOf(work, String(timer.payload["ticketId"]));
    if (ticket.engineerId || ticket.state === "closed") return;
    const operators = (await onDuty(work, { role: "operator" })).map((person) => person.id);
    await tell(work, {
      to: [...new Set([...(await assigners(work)), ...operators])],
      kind: "ticket-unassigned",
      about: { kind: "ticket", id: ticket.id },
      says: text(`${ticket.number} 仍未派工`, `${ticket.number} 仍未派工`, `${ticket.number} is still not assigned`),
      wants: "assign",
      onceKey: timer.key,
    });
  },
  /** An obstacle the manager did not answer in time goes to the supervisors. */
  "obstacle-unanswered": async (work: Work, timer: DueTimer) => {
    const obstacle = await obstacleOf(work, String(timer.payload["obstacleId"]));
    if (obstacle.answeredAt) return;
    const { engineerName, ticketNumber, says } = obstacle;
    await tell(work, {
      to: (await onDuty(work, { role: "supervisor" })).map((person) => person.id),
      kind: "obstacle-unanswered",
      about: { kind: "ticket", id: obstacle.ticketId },
      says: text(
        `${engineerName} 對 ${ticketNumber} 提出的障礙無人回覆：${says}`,
        `${engineerName} 对 ${ticketNumber} 提出的障碍无人回复：${says}`,
        `${engineerName}'s obstacle on ${ticketNumber} has no answer: ${says}`,
      ),
      wants: "act",
      onceKey: timer.key,
    });
  },
};
