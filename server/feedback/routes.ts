import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { serve } from "../platform/http.ts";
import { exportComplaints } from "./export-complaints.ts";
import { callBackList, callBackOf, complaintList } from "./list-feedback.ts";
import {
  answerComplaint,
  closeComplaint,
  complaintFigures,
  complaintStory,
  reopenComplaint,
} from "./answer-complaint.ts";
import { recordAttempt } from "./record-attempt.ts";
import { recordComplaint } from "./record-complaint.ts";

export const routes = serve(feedbackApi, {
  callBacks: callBackList,
  callBack: callBackOf,
  attempt: recordAttempt,
  complaints: complaintList,
  exportComplaints,
  complaintFigures,
  complaint: complaintStory,
  recordComplaint,
  answerComplaint,
  closeComplaint,
  reopenComplaint,
});
