import type { InputOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { dispatchApi, Obstacle } from "@kept/domain/dispatch/api.ts";
import type { DispatchEvents } from "@kept/domain/dispatch/events.ts";
import { refuse } from "@kept/domain/dispatch/reasons.ts";
import { tell } from "../notices/index.ts";
import { addTicketEvent } from "../tickets/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { cancelTimer } from "../platform/timers.ts";
import type { Work } from "../platform/work.ts";
import { assign } from "./assign.ts";
import { rightToAssign } from "./leadership.ts";
import { obstacleOf, writeAnswer } from "./store.ts";

/** Answers an obstacle: the assignment stays, or goes to another engineer; only who may assign answers (3.6.3). */
export async function answerObstacle(work: Work, asked: InputOf<typeof dispatchApi.answerObstacle>): Promise<Obstacle> {
  const right = await rightToAssign(work);
  if (!right.as) throw refuse("not-yours-to-assign", { manager: right.manager?.name ?? "" });
  const obstacle = await obstacleOf(work, asked.id);
  if (obstacle.answeredAt) throw refuse("obstacle-answered-already");
  const answer = asked.engineerId && asked.engineerId !== obstacle.engineerId ? "reassigned" : "stays";
  await writeAnswer(work, obstacle.id, answer, asked.reason);
  cancelTimer(work, `obstacle:${obstacle.id}`);
  const { ticketId, ticketNumber } = obstacle;
  await addTicketEvent(work, {
    ticketId,
    kind: "obstacle-answered",
    facts: { obstacleId: obstacle.id, answer, reason: asked.reason },
  });
  if (answer === "reassigned" && asked.engineerId)
    await assign(work, { id: ticketId, engineerId: asked.engineerId, why: asked.reason });
  await tell(work, {
    to: [obstacle.engineerId],
    kind: "obstacle-answered",
    about: { kind: "ticket", id: ticketId },
    says:
      answer === "stays"
        ? text(
            `${ticketNumber} 仍由您負責：${asked.reason}`,
            `${ticketNumber} 仍由您负责：${asked.reason}`,
            `${ticketNumber} stays with you: ${asked.reason}`,
          )
        : text(
            `${ticketNumber} 已改派：${asked.reason}`,
            `${ticketNumber} 已改派：${asked.reason}`,
            `${ticketNumber} was reassigned: ${asked.reason}`,
          ),
    onceKey: `obstacle-answer:${obstacle.id}`,
  });
  record(work, {
    verb: "dispatch.answer-obstacle",
    subject: `ticket:${ticketId}`,
    after: { obstacleId: obstacle.id, answer, reason: asked.reason },
  });
  changed(work, "obstacles", obstacle.id);
  await announce<DispatchEvents>(work, "obstacle.answered", { obstacleId: obstacle.id, ticketId, answer });
  return obstacleOf(work, obstacle.id);
}
