import { phoneApi } from "@kept/domain/phone/api.ts";
import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { msOf, plus, type Instant } from "@kept/domain/kit/instant.ts";
import type { House } from "../platform/house.ts";
import { signatureOf } from "../platform/signature.ts";
import { askInHouse } from "./ask-in-house.ts";
import type { Company } from "./cast.ts";

/** The hotline's number in the story. */
export const hotlineNumber = "400-800-1000";

/** What a telephone system says of a call, so many seconds after it began. */
export type Said = readonly [event: PhoneEvent["event"], seconds: number, more?: Partial<PhoneEvent>];

/** Sets up a telephone system that signs what it tells, and the hotline number; gives back how to tell. */
export async function phoneStory(house: House, people: Company, url: string) {
  const { source, secret } = await askInHouse(house, people.tang, phoneApi.addSource, {
    code: "pbx",
    name: "PBX",
    kind: "signed",
  });
  const line = await askInHouse(house, people.tang, phoneApi.addHotline, { number: hotlineNumber, name: "服務熱線" });
  let holds = secret ?? "";
  /** Sends a body as it is, signed with a secret at a moment of the house's time. */
  const post = (body: unknown, signed: { secret?: string; at?: Instant } = {}) => {
    const text = JSON.stringify(body);
    const seconds = Math.floor(msOf(signed.at ?? house.time.now()) / 1_000);
    return fetch(`${url}${phoneApi.tell.path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "kept-timestamp": String(seconds),
        "kept-signature": signatureOf(signed.secret ?? holds, seconds, text),
      },
      body: text,
    });
  };
  return {
    source,
    secret: secret ?? "",
    line,
    post,
    /** Signs with another secret from now on. */
    changeTo: (other: string) => void (holds = other),
    /** Tells events of one call from a number, with moments counted from a beginning; fails unless they are taken. */
    async tell(callId: string, from: string, begins: Instant, ...said: readonly Said[]): Promise<void> {
      const events = said.map(([event, seconds, more]) => ({
        ...{ source: "pbx", callId, direction: "in", from, to: "4008001000", event },
        occurredAt: plus(begins, Math.round(seconds * 1_000)),
        ...more,
      }));
      const answer = await post(events);
      if (answer.status >= 300) throw new Error(`${answer.status}: ${await answer.text()}`);
    },
  };
}
