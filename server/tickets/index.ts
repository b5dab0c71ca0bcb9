export { addTicketEvent } from "./add-event.ts";
export { assignTicket } from "./assign-ticket.ts";
export { closeTicket } from "./close-ticket.ts";
export { joinTicket } from "./join-ticket.ts";
export { loads, openTicketsOf, recentTicketsOf, servedBefore, ticketOf, unassignedTickets } from "./find-tickets.ts";
export { openTicket } from "./open-ticket.ts";
export { reopenTicket } from "./reopen-ticket.ts";
