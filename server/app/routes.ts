import { appApi } from "@kept/domain/app/api.ts";
import { serve } from "../platform/http.ts";
import { exportAudit, walkAudit } from "./read-audit.ts";
import { auditPage } from "./store-audit.ts";
import { companyLogo, companyNow, putLogo, removeLogo } from "./company.ts";
import { changeCompany, firstStepsDone } from "./first-steps.ts";
import { loadSample } from "./load-sample.ts";
import { removeSample } from "./remove-sample.ts";
import { newsForMe, seeNews } from "./news.ts";
import { moveTime } from "./simulate.ts";
import { wallboard } from "./wallboard.ts";

export const routes = serve(appApi, {
  time: async (work) => ({ now: work.now, mode: work.house.time.mode }),
  moveTime,
  live: () => Promise.reject(new Error("live updates are streamed, not answered")),
  wallboard,
  firstSteps: firstStepsDone,
  changeCompany,
  company: companyNow,
  logo: companyLogo,
  putLogo,
  news: newsForMe,
  seeNews,
  removeLogo,
  loadSample,
  removeSample,
  audit: auditPage,
  exportAudit,
  auditSeal: walkAudit,
});
