export { collectMail } from "./collect-mail.ts";
export { resealMail } from "./reseal-mail.ts";
export { watchMailboxes } from "./watch-mailboxes.ts";
export { waysOut } from "./ways-out.ts";
