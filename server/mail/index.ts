export { collectMail } from "./collect-mail.ts";
export { readMail } from "./read-mail.ts";
export { takeInMail } from "./take-in-mail.ts";
export { resealMail } from "./reseal-mail.ts";
export { watchMailboxes } from "./watch-mailboxes.ts";
export { waysOut } from "./ways-out.ts";
