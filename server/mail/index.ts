export { collectMail } from "./collect-mail.ts";
export { resealMailboxes } from "./store.ts";
