import { text, type Text } from "@kept/domain/kit/language.ts";
import type { FaultRecord } from "@kept/domain/tickets/ticket.ts";

/** A fault as callers tell it, and as engineers record it. */
export type StoryFault = { says: Text; record: FaultRecord; peopleStopped: number };

const fault = (
  says: Text,
  codes: string,
  peopleStopped: number,
  result: FaultRecord["result"] = "fixed",
): StoryFault => {
  const [symptom = "", cause = "", component = "", action = ""] = codes.split(" ");
  return { says, peopleStopped, record: { symptom, cause, component, action, result } };
};

/** What breaks in the story. */
export const faults: readonly StoryFault[] = [
  fault(
    text("UPS 一直叫，停電就關機", "UPS 一直叫，停电就关机", "The UPS beeps and drops out when the mains fail"),
    "power.ups-alarm power.battery-worn power.ups-battery replaced",
    12,
  ),
  fault(
    text("硬碟亮紅燈，讀寫很慢", "硬盘亮红灯，读写很慢", "A disk shows red and everything is slow"),
    "storage.disk-light storage.disk-failed storage.hard-disk replaced",
    30,
  ),
  fault(
    text("整個樓層都連不上網", "整个楼层都连不上网", "The whole floor is offline"),
    "network.down network.loop network.switch reconfigured",
    45,
  ),
  fault(
    text("印出來全是橫線", "打出来全是横线", "Every print has stripes"),
    "media.poor-print media.head-dirty media.printer cleaned",
    2,
  ),
  fault(
    text("主機很燙，風扇很吵", "主机很烫，风扇很吵", "The server runs hot and its fans are loud"),
    "thermal.hot thermal.dust thermal.fan cleaned",
    5,
  ),
  fault(
    text("不知道怎麼還原昨天的檔案", "不知道怎么还原昨天的文件", "Does not know how to restore yesterday's file"),
    "user.how-to user.knowledge user.none explained",
    1,
    "user-guidance",
  ),
];
