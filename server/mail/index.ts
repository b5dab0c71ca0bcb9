export { collectMail } from "./collect-mail.ts";
