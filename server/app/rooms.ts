import type { Routes } from "../platform/http.ts";
import type { Reaction, TimerHandler, TimersHandler } from "../platform/house.ts";
import type { Reseal } from "../platform/sealed.ts";
import type { Work } from "../platform/work.ts";
import { reactions as automationReactions } from "../automation/reactions.ts";
import { resealSources } from "../arrivals/index.ts";
import { routes as arrivals } from "../arrivals/routes.ts";
import { routes as automation } from "../automation/routes.ts";
import { timers as automationTimers } from "../automation/timers.ts";
import { routes as calendar, seedCalendars, timers as calendarTimers } from "../calendar/index.ts";
import { routes as charter, seedCharter } from "../charter/index.ts";
import { routes as customers } from "../customers/routes.ts";
import { planTiers, timers as customerTimers } from "../customers/timers.ts";
import { reactions as dispatchReactions } from "../dispatch/reactions.ts";
import { routes as dispatch } from "../dispatch/routes.ts";
import { timers as dispatchTimers } from "../dispatch/timers.ts";
import { reactions as faxReactions } from "../fax/reactions.ts";
import { routes as fax } from "../fax/routes.ts";
import { timers as faxTimers } from "../fax/timers.ts";
import { reactions as feedbackReactions } from "../feedback/reactions.ts";
import { routes as feedback } from "../feedback/routes.ts";
import { timers as feedbackTimers } from "../feedback/timers.ts";
import { reactions as intakeReactions } from "../intake/reactions.ts";
import { routes as intake } from "../intake/routes.ts";
import { routes as macros } from "../macros/routes.ts";
import {
  keepPushKey,
  reactions as noticeReactions,
  resealPushKey,
  routes as notices,
  timers as noticeTimers,
} from "../notices/index.ts";
import { resealSecrets } from "../phone/index.ts";
import { routes as phone } from "../phone/routes.ts";
import { timers as phoneTimers } from "../phone/timers.ts";
import { reactions as promiseReactions } from "../promises/reactions.ts";
import { routes as promises } from "../promises/routes.ts";
import { timers as promiseTimers, timersTogether as promiseTimersTogether } from "../promises/timers.ts";
import { resealMail } from "../mail/index.ts";
import { reactions as mailReactions } from "../mail/reactions.ts";
import { routes as mail } from "../mail/routes.ts";
import { timers as mailTimers } from "../mail/timers.ts";
import { resealTotp, routes as staff } from "../staff/index.ts";
import { reactions as ticketReactions } from "../tickets/reactions.ts";
import { routes as tickets } from "../tickets/routes.ts";
import { timers as ticketTimers } from "../tickets/timers.ts";
import { resealHooks } from "../webhooks/index.ts";
import { reactions as webhookReactions } from "../webhooks/reactions.ts";
import { routes as webhooks } from "../webhooks/routes.ts";
import { routes as app } from "./routes.ts";

/** What a room brings into the house. */
export type Room = {
  name: string;
  routes?: Routes;
  reactions?: Readonly<Record<string, Reaction>>;
  timers?: Readonly<Record<string, TimerHandler>>;
  /** Timers of its kinds that are rather handled together when several are due. */
  timersTogether?: Readonly<Record<string, TimersHandler>>;
  /** Done at every start, harmless when repeated: seeds, standing timers. */
  begin?: (work: Work) => void | Promise<void>;
  /** Seals its secrets anew, each as it is asked. */
  reseal?: (work: Work, anew: Reseal) => Promise<void>;
};

/** The rooms in the order of the plan, so that a lower room reacts before a higher one. */
export const rooms: readonly Room[] = [
  { name: "app", routes: app },
  { name: "calendar", routes: calendar, timers: calendarTimers, begin: seedCalendars },
  { name: "charter", routes: charter, begin: seedCharter },
  { name: "staff", routes: staff, reseal: resealTotp },
  {
    name: "notices",
    routes: notices,
    timers: noticeTimers,
    reactions: noticeReactions,
    begin: keepPushKey,
    reseal: resealPushKey,
  },
  { name: "customers", routes: customers, timers: customerTimers, begin: planTiers },
  {
    name: "promises",
    routes: promises,
    timers: promiseTimers,
    timersTogether: promiseTimersTogether,
    reactions: promiseReactions,
  },
  { name: "arrivals", routes: arrivals, reseal: resealSources },
  { name: "phone", routes: phone, timers: phoneTimers, reseal: resealSecrets },
  { name: "tickets", routes: tickets, timers: ticketTimers, reactions: ticketReactions },
  { name: "dispatch", routes: dispatch, timers: dispatchTimers, reactions: dispatchReactions },
  { name: "feedback", routes: feedback, timers: feedbackTimers, reactions: feedbackReactions },
  { name: "webhooks", routes: webhooks, reactions: webhookReactions, reseal: resealHooks },
  { name: "intake", routes: intake, reactions: intakeReactions },
  { name: "mail", routes: mail, timers: mailTimers, reactions: mailReactions, reseal: resealMail },
  { name: "fax", routes: fax, timers: faxTimers, reactions: faxReactions },
  { name: "macros", routes: macros },
  { name: "automation", routes: automation, timers: automationTimers, reactions: automationReactions },
];
