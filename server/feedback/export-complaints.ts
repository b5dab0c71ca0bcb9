import type { GivenFile, InputOf } from "@kept/domain/kit/api.ts";
import { text } from "@kept/domain/kit/language.ts";
import type { feedbackApi } from "@kept/domain/feedback/api.ts";
import { complaintStateNames, verdictNames, type Complaint } from "@kept/domain/feedback/complaint.ts";
import { momentCells, wholeListFile, type FileColumn } from "../platform/whole-list-file.ts";
import type { Work } from "../platform/work.ts";
import { complaintList } from "./list-feedback.ts";

/** Complaints as a file, the latest first, with what was found (3.4, 3.6.7, 2.6). */
export const exportComplaints = (
  work: Work,
  { format, ...filter }: InputOf<typeof feedbackApi.exportComplaints>,
): Promise<GivenFile> =>
  wholeListFile(work, "complaints", columns(work), (page) => complaintList(work, { ...filter, ...page }), format);

function columns(work: Work): FileColumn<Complaint>[] {
  const { language } = work.by;
  const moment = momentCells(work);
  return [
    { name: text("時間", "时间", "Time"), cell: ({ at }) => moment(at) },
    { name: text("條款", "条款", "Clause"), cell: ({ clause }) => clause },
    { name: text("客戶", "客户", "Customer"), cell: ({ customerName }) => customerName ?? "" },
    { name: text("投訴人", "投诉人", "Who complained"), cell: ({ callerName }) => callerName },
    { name: text("關於", "关于", "About"), cell: ({ aboutName }) => aboutName ?? "" },
    { name: text("內容", "内容", "What was said"), cell: (complaint) => complaint.text },
    { name: text("記錄人", "记录人", "Taken by"), cell: ({ takenByName }) => takenByName },
    { name: text("狀態", "状态", "State"), cell: ({ state }) => complaintStateNames[state][language] },
    {
      name: text("查明的結果", "查明的结果", "What was found"),
      cell: ({ verdict }) => (verdict ? verdictNames[verdict][language] : ""),
    },
    { name: text("結案", "结案", "Closed"), cell: ({ closedAt }) => moment(closedAt) },
  ];
}
