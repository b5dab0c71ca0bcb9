export { doCommonAct } from "./do-common-act.ts";
