import { intakeApi } from "@kept/domain/intake/api.ts";
import { serve } from "../platform/http.ts";
import { finishCall } from "./finish-call.ts";
import { openTicketOfCall } from "./open-ticket.ts";
import { parkCall, resumeCall } from "./park-call.ts";
import { readCall } from "./read-call.ts";
import { saveDraft } from "./save-draft.ts";
import { sayPromise } from "./say-promise.ts";
import { attachArrival } from "./attach-arrival.ts";
import { startCall } from "./start-call.ts";
import { ringingForMe } from "./start-on-phone.ts";
import { runningCalls } from "./store.ts";
import { followedTickets } from "./store-followed.ts";
import { namedTickets } from "./name-tickets.ts";
import { urgencyEffect } from "./urgency-effect.ts";
import { warnOperator } from "./warn-operator.ts";

export const routes = serve(intakeApi, {
  mine: async (work) => ({ rows: await runningCalls(work, work.by.id) }),
  ringing: ringingForMe,
  start: startCall,
  attach: attachArrival,
  read: readCall,
  saveDraft,
  park: parkCall,
  resume: resumeCall,
  promise: sayPromise,
  openTicket: openTicketOfCall,
  finish: finishCall,
  followed: async (work) => ({ rows: await followedTickets(work) }),
  ticketsNamed: namedTickets,
  warnings: warnOperator,
  urgencyEffect,
});
