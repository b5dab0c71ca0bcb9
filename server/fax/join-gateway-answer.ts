import type { ArrivalEvents } from "@kept/domain/arrivals/events.ts";
import { gatewayAnswer, isOfGateway } from "@kept/domain/fax/gateway-answer.ts";
import { arrivalStory, settleArrival } from "../arrivals/index.ts";
import type { Work } from "../platform/work.ts";
import { endFax } from "./end-fax.ts";
import { faxesUnderWay, type KeptFax } from "./store.ts";

/** A mail of the gateway that names a fax of ours tells how it went, and needs nobody; one that is not sure stays for a person. */
export async function joinGatewayAnswer(
  work: Work,
  { arrivalId, channel }: ArrivalEvents["arrival.came"],
): Promise<void> {
  const { faxWay } = work.house.settings;
  if (channel !== "email" || faxWay?.kind !== "mail") return;
  const { sender, subject, text, settledAt } = await arrivalStory(work, { id: arrivalId });
  if (!isOfGateway(sender.address, faxWay.pattern)) return;
  const told = gatewayAnswer({ from: sender.address, subject, text });
  const fax = told && meantIn(`${subject}\n${text}`, await faxesUnderWay(work));
  if (!told || !fax) return;
  await endFax(work, fax.id, told);
  if (!settledAt) await settleArrival(work, arrivalId, { as: "by-itself", why: told.says });
}

/** The fax a mail names by its id, else the oldest to the number it names. */
function meantIn(words: string, faxes: readonly KeptFax[]): KeptFax | undefined {
  const digits = words.replace(/[\s().-]/g, "");
  return (
    faxes.find(({ id }) => words.includes(id)) ?? faxes.find(({ number }) => digits.includes(number.replace("+", "")))
  );
}
