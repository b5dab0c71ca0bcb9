import type { Routes } from "../platform/http.ts";
import type { Reaction, TimerHandler } from "../platform/house.ts";
import type { Work } from "../platform/work.ts";
import { routes as calendar, seedCalendars } from "../calendar/index.ts";
import { routes as charter, seedCharter } from "../charter/index.ts";
import { routes as notices } from "../notices/index.ts";
import { routes as staff } from "../staff/index.ts";
import { routes as customers } from "../customers/routes.ts";
import { planTiers, timers as customerTimers } from "../customers/timers.ts";
import { routes as app } from "./routes.ts";

/** What a room brings into the house. */
export type Room = {
  name: string;
  routes?: Routes;
  reactions?: Readonly<Record<string, Reaction>>;
  timers?: Readonly<Record<string, TimerHandler>>;
  /** Done at every start, harmless when repeated: seeds, standing timers. */
  begin?: (work: Work) => Promise<void>;
};

/** The rooms in the order of the plan, so that a lower room reacts before a higher one. */
export const rooms: readonly Room[] = [
  { name: "app", routes: app },
  { name: "calendar", routes: calendar, begin: seedCalendars },
  { name: "charter", routes: charter, begin: seedCharter },
  { name: "staff", routes: staff },
  { name: "notices", routes: notices },
  { name: "customers", routes: customers, timers: customerTimers, begin: planTiers },
];
