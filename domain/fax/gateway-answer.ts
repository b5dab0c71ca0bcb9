/** A mail as a gateway answers with. */
export type GatewayMail = { readonly from: string; readonly subject: string; readonly text: string };

const failed =
  /fail|undeliver|not (?:be )?(?:sent|delivered)|unsuccessful|no answer|busy|rejected|error|失敗|失败|未送達|未送达|無法|无法|忙線|忙线|占线|未成功/i;
const sent =
  /success|delivered|was sent|has been sent|transmitted|\bOK\b|成功|已送達|已送达|已發送|已发送|發送完成|发送完成/i;
const pages = /(\d{1,4})\s*(?:pages?\b|頁|页)|(?:pages?|頁數|页数)\s*(?:sent|:|：)*\s*(\d{1,4})/i;

/** Whether a mail comes from the house of the gateway an address pattern belongs to. */
export const isOfGateway = (from: string, pattern: string): boolean => {
  const house = pattern.split("@")[1]?.toLowerCase() ?? "";
  const at = from.toLowerCase().split("@")[1] ?? "";
  return house !== "" && (at === house || at.endsWith(`.${house}`) || (at.includes(".") && house.endsWith(`.${at}`)));
};

/** What a gateway's mail tells of a fax; null when it tells nothing that is sure: a person reads it. */
export function gatewayAnswer({
  subject,
  text,
}: GatewayMail): { ended: "sent" | "failed"; pages: number | null; says: string } | null {
  const words = `${subject}\n${text}`;
  const [no, yes] = [failed.test(words), sent.test(words)];
  // The subject decides where the text says both, as in a table of attempts.
  const ended = no === yes ? decided(subject) : no ? "failed" : "sent";
  if (!ended) return null;
  const found = pages.exec(words);
  return { ended, pages: found ? Number(found[1] ?? found[2]) : null, says: subject.slice(0, 500) };
}

function decided(subject: string): "sent" | "failed" | null {
  const [no, yes] = [failed.test(subject), sent.test(subject)];
  return no === yes ? null : no ? "failed" : "sent";
}
