import { noticesApi } from "@kept/domain/notices/api.ts";
import { serve } from "../platform/http.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { chooseWays, readWays } from "./choose-ways.ts";
import { listNotices, seeNotices, unseeNotice } from "./list-notices.ts";
import { addDevice, ownDevices, removeDevice, tryDevice } from "./own-devices.ts";
import { letLetterBe, listLetters, repeatLetter } from "./settle-letter.ts";
import { noticesAboutRows } from "./store.ts";
import { endSnooze, snoozeNotice } from "./snooze-notice.ts";

export const routes = serve(noticesApi, {
  mine: listNotices,
  acknowledge: acknowledgeNotice,
  see: seeNotices,
  unsee: unseeNotice,
  snooze: snoozeNotice,
  wake: endSnooze,
  toldAbout: async (work, about) => ({ rows: await noticesAboutRows(work, about) }),
  preference: readWays,
  choose: chooseWays,
  devices: ownDevices,
  addDevice,
  tryDevice,
  removeDevice,
  letters: listLetters,
  repeatLetter,
  letLetterBe,
});
