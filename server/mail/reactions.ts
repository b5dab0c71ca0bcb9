import { acknowledge } from "./acknowledge.ts";

export const reactions = { "ticket.opened": acknowledge };
