import { withHouse } from "@kept/server/app/with-house.ts";
import { collectMail } from "@kept/server/mail/index.ts";

/** A process that collects mail; whoever started it kills it with SIGKILL while it does. */
await withHouse(collectMail);
