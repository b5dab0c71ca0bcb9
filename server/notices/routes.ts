import { noticesApi } from "@kept/domain/notices/api.ts";
import { serve } from "../platform/http.ts";
import { acknowledgeNotice } from "./acknowledge-notice.ts";
import { listNotices, seeNotices } from "./list-notices.ts";

export const routes = serve(noticesApi, { mine: listNotices, acknowledge: acknowledgeNotice, see: seeNotices });
