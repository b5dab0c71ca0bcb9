import { joinGatewayAnswer } from "./join-gateway-answer.ts";
import { endWithLetter } from "./end-fax.ts";
import { tellNumber } from "./write-fax.ts";

export const reactions = {
  "arrival.settled": tellNumber,
  "arrival.came": joinGatewayAnswer,
  "letter.troubled": endWithLetter,
};
