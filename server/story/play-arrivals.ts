import { readFileSync } from "node:fs";
import { arrivalsApi } from "@kept/domain/arrivals/api.ts";
import { hour, minute, plus, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import type { House } from "../platform/house.ts";
import { askInHouse } from "./ask-in-house.ts";
import { cast } from "./cast.ts";
import type { Company } from "./cast.ts";
import type { Channels } from "./channels.ts";
import type { Firms } from "./customers.ts";
import type { scenes } from "./scenes.ts";
import { storyMail, type MailName } from "./story-mails.ts";

type Ended = {
  house: House;
  stage: { people: Company; firms: Firms };
  channels: Channels;
  scenes: ReturnType<typeof scenes>;
};

const atShen = { legId: "one", agent: { ext: cast.shen.extension } };

/** Sets the scenes of what came by telephone, mail and fax on the last day beside the faults: some of it settled, some waiting with its clock. */
export function playArrivals({ house, stage, channels, scenes: play }: Ended, begun: Instant, until: Instant): void {
  const { people, firms } = stage;
  const before = (ago: Duration, scene: () => Promise<unknown>): void => {
    const at = plus(until, -ago);
    if (at > begun) play.set(at, async () => void (await scene()));
  };
  const comes = (name: MailName) => channels.write(storyMail(name, house.time.now()));
  /** A caller nobody answers, who gives up now after so many seconds. */
  const inVain = (callId: string, from: string, rang: number) =>
    channels.ring(
      callId,
      from,
      house.time.now(),
      ["newCall", -rang - 1],
      ["ringing", -rang, atShen],
      ["hangup", 0, { cause: "cancel" }],
    );

  before(20 * hour, async () => {
    const id = await comes("newsletter");
    await askInHouse(house, people.wang, arrivalsApi.noReport, { id, reason: "advertising", text: "" });
  });
  // Did not get through, and did three minutes later.
  const [library] = firms.yunfeng.people;
  before(6 * hour, () => inVain("vain-1", library?.phone ?? "", 31));
  before(6 * hour - 3 * minute, async () => {
    const call = await channels.answered(library?.phone ?? "", "ye");
    before(6 * hour - 7 * minute, call.hangUp);
  });
  before(95 * minute, () => comes("on leave"));
  before(47 * minute, () => comes("returned"));
  before(40 * minute, () => inVain("vain-2", "+852 2345 6701", 6));
  before(34 * minute, () => inVain("vain-3", firms.beichen.people[1]?.phone ?? "", 27));
  before(9 * minute, () => comes("question"));
  before(4 * minute, () => comes("fault"));
  const [kitchen] = firms.qinghe.people;
  before(2 * minute, () => channels.fax(kitchen?.phone ?? "", "QINGHE FOODS", readFileSync(faxPage)));
}

const faxPage = new URL("./fax.tif", import.meta.url);
