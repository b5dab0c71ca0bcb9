import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { serve } from "../platform/http.ts";
import { addSecret, addSource, changeSource, dropSecret, lookAtSource, sourceList } from "./change-source.ts";
import { arrivalCounts, arrivalList, arrivalStory, fileOfArrival, originalOf } from "./list-arrivals.ts";
import { receiveInbound } from "./receive-inbound.ts";
import { markNoReport, settleByHand, takeBack } from "./settle-arrival.ts";
import { forward, letGo, nameCustomer, takeArrival, takeFor } from "./take-arrival.ts";

export const routes = serve(arrivalsApi, {
  list: arrivalList,
  counts: arrivalCounts,
  read: arrivalStory,
  original: originalOf,
  file: fileOfArrival,
  take: takeArrival,
  letGo,
  takeFor,
  nameCustomer,
  forward,
  noReport: markNoReport,
  settle: settleByHand,
  takeBack,
  receive: receiveInbound,
  sources: sourceList,
  sourceFindings: lookAtSource,
  addSource,
  changeSource,
  addSecret,
  dropSecret,
});
