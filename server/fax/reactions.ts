import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import type { Work } from "../platform/work.ts";
import { readWhatCame } from "./ask-for-reading.ts";
import { joinGatewayAnswer } from "./join-gateway-answer.ts";
import { endWithLetter } from "./end-fax.ts";
import { tellNumber } from "./write-fax.ts";

export const reactions = {
  "arrival.settled": tellNumber,
  "arrival.came": async (work: Work, event: ArrivalEvents["arrival.came"]) => {
    await joinGatewayAnswer(work, event);
    await readWhatCame(work, event);
  },
  "letter.troubled": endWithLetter,
};
