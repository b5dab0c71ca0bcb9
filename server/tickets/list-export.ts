import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { msOf } from "@kept/domain/kit/instant.ts";
import { text, type Language } from "@kept/domain/kit/language.ts";
import type { TicketRow } from "@kept/domain/tickets/api.ts";
import type { ticketListApi } from "@kept/domain/tickets/list-api.ts";
import { columnNames, type AnyColumn, type ListColumn } from "@kept/domain/tickets/list-columns.ts";
import { columnsIn } from "@kept/domain/tickets/list-shape.ts";
import { inFigures, sumByPerson } from "@kept/domain/tickets/time-spent.ts";
import { stateNames, urgencyNames } from "@kept/domain/tickets/words.ts";
import { listFile } from "../platform/list-file.ts";
import { refuse } from "../platform/reasons.ts";
import type { Work } from "../platform/work.ts";
import { queryOf } from "./list-tickets.ts";
import { fieldCells } from "./field-cells.ts";
import { ownFieldsSeen, sortSeen } from "./own-columns.ts";
import { listTickets } from "./store-list.ts";
import { minutesOn } from "./store-times.ts";

type Asked = InputOf<typeof ticketListApi.exportList>;
/** More than this is refused rather than cut off unseen. */
const ticketsAtMost = 20_000;

/** The list as it is filtered, ordered and shown, as a file for a spreadsheet; times in the company's zone. */
export async function exportTicketList(work: Work, asked: Asked): Promise<GivenFile> {
  const sort = sortSeen(asked.sort, await ownFieldsSeen(work, asked));
  const query = queryOf(work, { ...asked, sort, limit: 50, after: undefined });
  const found = await listTickets(work, { ...query, limit: ticketsAtMost + 1 });
  if (found.length > ticketsAtMost) throw refuse("too-long-for-a-file", { most: ticketsAtMost });
  const own = await fieldCells(work, found);
  const columns = columnsFor(asked.columns).filter((column) => own.knows(column));
  const { language } = work.by;
  const cell = cellsIn(language, work.house.settings.zone);
  const spent = await timeCells(work, found);
  const rest = own.besides(columns);
  const lines = [
    [
      ...columns.map((column) => own.nameOf(column) ?? columnNames[column as ListColumn][language]),
      ...timeNames.map((name) => name[language]),
      ...rest.names,
    ],
    ...found.map((ticket) => [
      ...columns.map((column) => own.cell(ticket.id, column) ?? cell(ticket, column as ListColumn)),
      ...spent(ticket.id),
      ...rest.on(ticket.id),
    ]),
  ];
  return listFile(`tickets-${work.now.slice(0, 10)}`, lines, asked.format);
}

const timeNames = [text("花費時間", "花费时间", "Time spent"), text("各人的時間", "各人的时间", "Time by person")];

/** The time spent on each ticket, as a whole and by person: "1:30", "林工 1:00, 何經理 0:30". */
async function timeCells(work: Work, tickets: readonly TicketRow[]): Promise<(ticketId: string) => [string, string]> {
  const ids = tickets.map(({ id }) => id);
  const byTicket = Map.groupBy(await minutesOn(work, ids), ({ ticketId }) => ticketId);
  return (ticketId) => {
    const people = sumByPerson((byTicket.get(ticketId) ?? []).map((sum) => ({ ...sum, removed: false })));
    if (people.length === 0) return ["", ""];
    const all = people.reduce((sum, { minutes }) => sum + minutes, 0);
    return [inFigures(all), people.map(({ personName, minutes }) => `${personName} ${inFigures(minutes)}`).join(", ")];
  };
}

/** The columns shown; in a file the fault has its customer and machine beside it. */
function columnsFor(asked: string): readonly AnyColumn[] {
  const shown = columnsIn({ columns: asked });
  const beside = (["customer", "machine"] as const).filter((column) => !shown.includes(column));
  return shown.flatMap((column) => (column === "fault" ? [...beside, column] : [column]));
}

function cellsIn(language: Language, zone: string) {
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  const moment = (at: string | null) => (at ? format.format(msOf(at)) : "");
  const cells: Readonly<Record<ListColumn, (ticket: TicketRow) => string>> = {
    number: ({ number }) => number,
    customer: ({ customerName }) => customerName,
    machine: ({ machineText }) => machineText,
    fault: ({ faultText }) => faultText,
    urgency: ({ urgency }) => urgencyNames[urgency][language],
    state: ({ state }) => stateNames[state][language],
    engineer: ({ engineerName }) => engineerName ?? "",
    clock: ({ nextDueAt }) => moment(nextDueAt),
    reported: ({ receivedAt }) => moment(receivedAt),
    changed: ({ changedAt }) => moment(changedAt),
    solved: ({ solvedAt }) => moment(solvedAt),
    closed: ({ closedAt }) => moment(closedAt),
    tags: ({ tags }) => tags.join(", "),
  };
  return (ticket: TicketRow, column: ListColumn): string => cells[column](ticket);
}
