import { withHouse } from "@kept/server/app/with-house.ts";
import { deliverLetters } from "@kept/server/platform/deliver-letters.ts";
import { postAt } from "@kept/server/platform/smtp.ts";

/** A process that hands mail over and is killed with SIGKILL when the mail server has it, before that is on record. */
await withHouse(async (house) => {
  const post = postAt(house.settings.smtpUrl ?? "", house.settings.mailFrom);
  await deliverLetters(house, {
    async open() {
      const counter = await post.open();
      return {
        ...counter,
        async handOver(letter, begins) {
          await counter.handOver(letter, begins);
          process.kill(process.pid, "SIGKILL");
          return new Promise(() => undefined);
        },
      };
    },
  });
});
