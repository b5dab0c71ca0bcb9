import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { promisesApi, PromiseReading } from "@kept/domain/promises/api.ts";
import { promiseStateNames } from "@kept/domain/promises/state-names.ts";
import { momentCells, wholeListFile, type FileColumn } from "../platform/whole-list-file.ts";
import type { Work } from "../platform/work.ts";
import { listReadings } from "./store-list.ts";

/** The promises of a list as a file: clause, customer, who owed it, its moments, and how much of its time was used. */
export const exportPromises = (
  work: Work,
  { format, ...filter }: InputOf<typeof promisesApi.exportList>,
): Promise<GivenFile> =>
  wholeListFile(work, "promises", columns(work), (page) => listReadings(work, { ...filter, ...page }), format);

function columns(work: Work): FileColumn<PromiseReading>[] {
  const { language } = work.by;
  const moment = momentCells(work);
  return [
    { name: text("條款", "条款", "Clause"), cell: ({ clause }) => clause },
    { name: text("承諾", "承诺", "Promise"), cell: ({ clauseTitle }) => clauseTitle[language] },
    { name: text("客戶", "客户", "Customer"), cell: ({ customerName }) => customerName },
    { name: text("負責", "负责", "Owed by"), cell: ({ debtorName }) => debtorName },
    { name: text("狀態", "状态", "State"), cell: ({ state }) => promiseStateNames[state][language] },
    { name: text("開始", "开始", "Began"), cell: ({ startedAt }) => moment(startedAt) },
    { name: text("期限", "期限", "Due"), cell: ({ dueAt }) => moment(dueAt) },
    { name: text("結束", "结束", "Ended"), cell: ({ endedAt }) => moment(endedAt) },
    { name: text("約定（分鐘）", "约定（分钟）", "Promised (minutes)"), cell: ({ budgetMs }) => minutes(budgetMs) },
    { name: text("已用（分鐘）", "已用（分钟）", "Used (minutes)"), cell: ({ usedMs }) => minutes(usedMs) },
  ];
}

/** To the second: "4.5". */
const minutes = (ms: number | null): string => (ms === null ? "" : String(Math.round(ms / 1_000 / 0.6) / 100));
