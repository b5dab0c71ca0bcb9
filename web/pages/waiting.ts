import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import type { Obstacle } from "@kept/domain/dispatch/api.ts";
import type { CallBack } from "@kept/domain/feedback/api.ts";
import type { Reminder } from "@kept/domain/tickets/reminder.ts";
import type { HelpRequest, TicketRow } from "@kept/domain/tickets/api.ts";

/** What I have to do, the most pressing kind first. */
export const dutyKinds = [
  "help",
  "answer",
  "respond",
  "assign",
  "contact",
  "solve",
  "callBack",
  "remind",
  "follow",
] as const;
export type DutyKind = (typeof dutyKinds)[number];

/** One thing that waits for me, where it is done, and its clock where it has one. */
export type Waiting = {
  readonly key: string;
  readonly to: string;
  /** The ticket's; what else it is, where it is none. */
  readonly number: string;
  readonly customer: string;
  readonly says: string;
  readonly clock: { readonly clause?: string; readonly startedAt: string; readonly dueAt: string } | null;
  /** When it is to be done, where no clock runs. */
  readonly at: string | null;
};

/** What came in and nobody else has in hand, with what it is in the reader's words. */
export type Came = Pick<Arrival, "id" | "customerName" | "sender" | "subject" | "receivedAt" | "clause" | "dueAt"> & {
  word: string;
};

export type Answers = {
  readonly came: readonly Came[];
  readonly mine: readonly TicketRow[];
  readonly unassigned: readonly TicketRow[];
  readonly help: readonly HelpRequest[];
  readonly obstacles: readonly Obstacle[];
  readonly callBacks: readonly CallBack[];
  readonly followed: readonly TicketRow[];
  /** Those of my day. */
  readonly reminders: readonly Reminder[];
};

/** Everything that waits for me, by what I have to do; within that, what runs out first. */
export function waitingFor(answers: Answers): { kind: DutyKind; rows: Waiting[] }[] {
  const { came, mine, unassigned, help, obstacles, callBacks, followed, reminders } = answers;
  const rows: Record<DutyKind, Waiting[]> = {
    help: help.map(helpRow),
    answer: obstacles.map(obstacleRow),
    respond: came.map(cameRow),
    assign: unassigned.map(ticketRow),
    contact: mine.filter(({ state }) => state === "assigned").map(ticketRow),
    solve: mine.filter(({ state }) => state !== "assigned" && state !== "reported").map(ticketRow),
    callBack: callBacks.map(callBackRow),
    remind: reminders.map(reminderRow),
    follow: followed.filter(({ id }) => !unassigned.some((ticket) => ticket.id === id)).map(ticketRow),
  };
  return dutyKinds
    .filter((kind) => rows[kind].length > 0)
    .map((kind) => ({ kind, rows: rows[kind].toSorted(bySoonest) }));
}

/** Clocks by when they run out, then what has none by its moment. */
const endOf = ({ clock, at }: Waiting): string => (clock ? `0 ${clock.dueAt}` : `1 ${at}`);
const bySoonest = (a: Waiting, b: Waiting): number => (endOf(a) < endOf(b) ? -1 : 1);

const ticketRow = (ticket: TicketRow): Waiting => ({
  key: ticket.id,
  to: `/tickets/${ticket.number}`,
  number: ticket.number,
  customer: ticket.customerName,
  says: [ticket.machineText, ticket.faultText].filter(Boolean).join(" · "),
  clock:
    ticket.nextDueAt && ticket.nextStartedAt
      ? { clause: ticket.nextClause ?? undefined, startedAt: ticket.nextStartedAt, dueAt: ticket.nextDueAt }
      : null,
  at: ticket.receivedAt,
});

const cameRow = (arrival: Came): Waiting => {
  const { id, word, customerName, sender, subject, receivedAt, clause, dueAt } = arrival;
  const from = sender.name || sender.address;
  return {
    key: id,
    to: `/arrivals?id=${id}`,
    number: word,
    customer: customerName ?? from,
    says: [customerName && from, subject].filter(Boolean).join(" · "),
    clock: dueAt ? { clause: clause ?? undefined, startedAt: receivedAt, dueAt } : null,
    at: receivedAt,
  };
};

const helpRow = (request: HelpRequest): Waiting => ({
  key: request.id,
  to: `/tickets/${request.number}`,
  number: request.number,
  customer: request.customerName,
  says: `${request.askedByName}: ${request.why}`,
  clock: {
    startedAt: request.askedAt,
    dueAt: request.acknowledgedAt ? request.actBy : request.acknowledgeBy,
  },
  at: request.askedAt,
});

const obstacleRow = (obstacle: Obstacle): Waiting => ({
  key: obstacle.id,
  to: `/dispatch?ticket=${obstacle.ticketId}`,
  number: obstacle.ticketNumber,
  customer: obstacle.engineerName,
  says: obstacle.says,
  clock: { startedAt: obstacle.flaggedAt, dueAt: obstacle.answerBy },
  at: obstacle.flaggedAt,
});

const callBackRow = (callBack: CallBack): Waiting => ({
  key: callBack.id,
  to: `/call-backs?id=${callBack.id}`,
  number: callBack.number,
  customer: callBack.customerName,
  says: [callBack.reporter.name, callBack.faultText].filter(Boolean).join(" · "),
  clock: null,
  at: callBack.nextAt,
});

const reminderRow = (reminder: Reminder): Waiting => ({
  key: reminder.id,
  to: `/tickets/${reminder.ticketId}#reminder-${reminder.id}`,
  number: reminder.number,
  customer: reminder.customerName,
  says: [reminder.text, reminder.insteadOf].filter(Boolean).join(" · "),
  clock: null,
  at: reminder.at,
});
