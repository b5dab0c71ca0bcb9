import { acknowledge } from "./acknowledge.ts";
import { joinPartRefused, joinRefused } from "./join-bounce.ts";

export const reactions = {
  "ticket.opened": acknowledge,
  "letter.partly-refused": joinPartRefused,
  "letter.troubled": joinRefused,
};
