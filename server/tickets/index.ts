export { addTicketEvent } from "./add-event.ts";
export { assignTicket } from "./assign-ticket.ts";
export { closeTicket, recordCallBack } from "./close-ticket.ts";
export { joinTicket } from "./join-ticket.ts";
export { openTicketsOf, recentTicketsOf, ticketOf } from "./find-tickets.ts";
export { openTicket } from "./open-ticket.ts";
export { rebuildStandings } from "./rebuild-standings.ts";
export { reopenTicket } from "./reopen-ticket.ts";
