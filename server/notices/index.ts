export { routes } from "./routes.ts";
export { timers } from "./timers.ts";
export { reactions } from "./reactions.ts";
export { tell, tellAll, type Telling } from "./tell.ts";
export { settleNotices } from "./settle-notices.ts";
export { listNotices as noticesFor } from "./list-notices.ts";
export { noticesAboutRows as noticesAbout } from "./store.ts";
