import { phoneApi } from "@kept/domain/phone/api.ts";
import { serve } from "../platform/http.ts";
import { bePresent, seePresence } from "./be-present.ts";
import { dialNumber } from "./dial-number.ts";
import { exportCalls } from "./export-calls.ts";
import { lookAtSource } from "./look-at-source.ts";
import { listCalls, phoneBoard, readPhoneCall } from "./see-calls.ts";
import { addHotline, changeHotline, forgetWhose, hotlines, removeHotline, sayWhose } from "./set-up-numbers.ts";
import { addSecret, addSource, changeSource, endSecret } from "./set-up-source.ts";
import { extensions, sourceRows } from "./store-set-up.ts";
import { tellAsZammad, tellEvents } from "./tell-events.ts";

export const routes = serve(phoneApi, {
  tell: tellEvents,
  tellAsZammad,
  calls: listCalls,
  exportCalls,
  call: readPhoneCall,
  board: phoneBoard,
  dial: dialNumber,
  presence: seePresence,
  be: bePresent,
  sources: async (work) => ({ rows: await sourceRows(work) }),
  addSource,
  changeSource,
  addSecret,
  endSecret,
  findings: lookAtSource,
  hotlines: async (work) => ({ rows: await hotlines(work) }),
  addHotline,
  changeHotline,
  removeHotline,
  extensions: async (work) => ({ rows: await extensions(work) }),
  putExtension: sayWhose,
  removeExtension: forgetWhose,
});
