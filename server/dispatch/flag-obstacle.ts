import type { InputOf } from "@kept/domain/kit/api.ts";
import { plus } from "@kept/domain/kit/instant.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { dispatchApi, Obstacle } from "@kept/domain/dispatch/api.ts";
import type { DispatchEvents } from "@kept/domain/dispatch/events.ts";
import { refuse } from "@kept/domain/dispatch/reasons.ts";
import { tell } from "../notices/index.ts";
import { addTicketEvent, ticketOf } from "../tickets/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import { setTimer } from "../platform/timers.ts";
import { newId, type Work } from "../platform/work.ts";
import { assigners } from "./leadership.ts";
import { figuresNow, insertObstacle, obstacleOf, openObstacleOn } from "./store.ts";

/** Flags an obstacle to one's assignment; it stays assigned until the manager answers, which has its own time (3.6.3). */
export async function flagObstacle(work: Work, asked: InputOf<typeof dispatchApi.flagObstacle>): Promise<Obstacle> {
  const ticket = await ticketOf(work, asked.id);
  if (!work.by.id || ticket.engineerId !== work.by.id) throw refuse("not-your-assignment");
  if (await openObstacleOn(work, ticket.id)) throw refuse("obstacle-open-already");
  const id = newId(work);
  const answerBy = plus(work.now, (await figuresNow(work)).obstacleAnsweredWithinMs);
  await insertObstacle(work, {
    id,
    ticketId: ticket.id,
    engineerId: work.by.id,
    kind: asked.kind,
    says: asked.says,
    answerBy,
  });
  await addTicketEvent(work, {
    ticketId: ticket.id,
    kind: "obstacle-flagged",
    facts: { obstacleId: id, kind: asked.kind, says: asked.says },
  });
  setTimer(work, {
    key: `obstacle:${id}`,
    kind: "obstacle-unanswered",
    dueAt: answerBy,
    payload: { obstacleId: id },
  });
  const { name } = work.by;
  await tell(work, {
    to: await assigners(work),
    kind: "obstacle-flagged",
    about: { kind: "ticket", id: ticket.id },
    says: text(
      `${name} 對 ${ticket.number} 提出障礙：${asked.says}`,
      `${name} 对 ${ticket.number} 提出障碍：${asked.says}`,
      `${name} flags an obstacle on ${ticket.number}: ${asked.says}`,
    ),
    wants: "decide",
    onceKey: `obstacle:${id}`,
  });
  record(work, {
    verb: "dispatch.flag-obstacle",
    subject: `ticket:${ticket.id}`,
    after: { obstacleId: id, kind: asked.kind },
  });
  changed(work, "obstacles", id);
  await announce<DispatchEvents>(work, "obstacle.flagged", {
    obstacleId: id,
    ticketId: ticket.id,
    engineerId: work.by.id,
  });
  return obstacleOf(work, id);
}
