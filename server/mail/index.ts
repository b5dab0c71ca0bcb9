export { collectMail } from "./collect-mail.ts";
export { resealMail } from "./reseal-mail.ts";
export { waysOut } from "./ways-out.ts";
