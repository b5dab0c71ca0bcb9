import { faxApi } from "@kept/domain/fax/api.ts";
import { serve } from "../platform/http.ts";
import { readAgain, readingSetUp, readingState } from "./ask-for-reading.ts";
import { takeReport } from "./end-fax.ts";
import { pageOfFax } from "./draw-fax.ts";
import { acknowledgeFax, answerByFax, faxesOfArrival, faxesOfTicket, faxOnTicket } from "./write-fax.ts";

export const routes = serve(faxApi, {
  acknowledge: acknowledgeFax,
  answer: answerByFax,
  write: faxOnTicket,
  ofArrival: faxesOfArrival,
  ofTicket: faxesOfTicket,
  reading: readingState,
  readAgain,
  readingSetUp,
  page: pageOfFax,
  report: takeReport,
});
