import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { text, type Text } from "@kept/domain/kit/language.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import { callVerdictNames, outcomeNames } from "@kept/domain/phone/call-words.ts";
import type { PhoneCall } from "@kept/domain/phone/phone-call.ts";
import { momentCells, wholeListFile, type FileColumn } from "../platform/whole-list-file.ts";
import type { Work } from "../platform/work.ts";
import { listCalls } from "./see-calls.ts";

/** Calls as a file, the latest first: who rang where and when, how long it rang, who answered, and what 3.2a says. */
export const exportCalls = (
  work: Work,
  { format, ...filter }: InputOf<typeof phoneApi.exportCalls>,
): Promise<GivenFile> =>
  wholeListFile(work, "calls", columns(work), (page) => listCalls(work, { ...filter, ...page }), format);

const directions: Readonly<Record<PhoneCall["direction"], Text>> = {
  in: text("來電", "来电", "in"),
  out: text("去電", "去电", "out"),
  internal: text("內線", "内线", "internal"),
};

function columns(work: Work): FileColumn<PhoneCall>[] {
  const { language } = work.by;
  const moment = momentCells(work);
  return [
    { name: text("時間", "时间", "Time"), cell: ({ begunAt }) => moment(begunAt) },
    { name: text("方向", "方向", "Direction"), cell: ({ direction }) => directions[direction][language] },
    { name: text("主叫", "主叫", "From"), cell: ({ from }) => from },
    { name: text("被叫", "被叫", "To"), cell: ({ lineName, to }) => lineName ?? to },
    { name: text("客戶", "客户", "Customer"), cell: ({ customerName }) => customerName ?? "" },
    { name: text("聯絡人", "联系人", "Contact"), cell: ({ contactName }) => contactName ?? "" },
    { name: text("接聽", "接听", "Answered by"), cell: ({ answeredByName }) => answeredByName ?? "" },
    { name: text("結果", "结果", "Outcome"), cell: ({ outcome }) => (outcome ? outcomeNames[outcome][language] : "") },
    { name: text("響鈴（秒）", "响铃（秒）", "Rang (seconds)"), cell: ({ ringMs }) => seconds(ringMs) },
    { name: text("等候（秒）", "等候（秒）", "Waited (seconds)"), cell: ({ waitMs }) => seconds(waitMs) },
    { name: text("通話（秒）", "通话（秒）", "Talked (seconds)"), cell: ({ talkMs }) => seconds(talkMs) },
    { name: text("三聲之內（3.2a）", "三声之内（3.2a）", "Within three rings (3.2a)"), cell: verdict },
    { name: text("可響", "可响", "May ring"), cell: ({ allowedSays }) => allowedSays?.[language] ?? "" },
  ];

  function verdict(call: PhoneCall): string {
    return callVerdictNames[call.verdict][language];
  }
}

const seconds = (ms: number | null): string => (ms === null ? "" : (ms / 1_000).toFixed(1));
