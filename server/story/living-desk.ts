import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { day, hour, minute, plus, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import type { House } from "../platform/house.ts";
import { askInHouse } from "./ask-in-house.ts";
import type { CastName, Company } from "./cast.ts";
import type { Channels } from "./channels.ts";
import type { FirmName, Firms } from "./customers.ts";
import { faults } from "./faults.ts";
import { playFault, type Course } from "./one-fault.ts";
import { playArrivals } from "./play-arrivals.ts";
import type { scenes } from "./scenes.ts";

type Ended = {
  house: House;
  stage: { people: Company; firms: Firms; channels?: Channels };
  scenes: ReturnType<typeof scenes>;
};

const notYet = 30 * day;

/** Customer, fault, engineer, how long before the end the call came, until it was assigned and the customer called back, what became of it, until it was solved. */
const open: readonly [
  FirmName,
  number,
  CastName,
  before: Duration,
  assigned: Duration,
  contacted: Duration,
  Course["turn"],
  solved: Duration,
][] = [
  // Not solved in 48 hours: broken, and still open.
  ["qinghe", 4, "zhou", 51 * hour, minute, 3 * minute, "forgotten", notYet],
  // The customer is to send something first: its clocks stand still.
  ["beichen", 2, "sun", 26 * hour, minute, 4 * minute, "waits", notYet],
  // An engineer has to go there.
  ["haihe", 1, "zhao", 22 * hour, minute, 2 * minute, "visit", notYet],
  // A quarter of an hour is left to solve it on the telephone.
  ["morningstar", 0, "lin", 3 * hour + 48 * minute, minute, 3 * minute, "forgotten", notYet],
  // The supervisor is asked for help.
  ["yunfeng", 0, "fang", 3 * hour + 20 * minute, minute, 3 * minute, "help", notYet],
  // Solved, and the customer is to be called back.
  ["harbour", 3, "zhou", 2 * hour, minute, 3 * minute, "solved", 110 * minute],
  // The engineer has this minute to call.
  ["beichen", 3, "zhao", 4 * minute, minute, notYet, "solved", notYet],
  // Nobody has it yet.
  ["haihe", 0, "lin", 2 * minute, notYet, notYet, "solved", notYet],
];

/** Sets the scenes of the last days so that at the end, whatever the hour, a ticket stands in every state and two complaints want an answer or a verdict. */
export function playLivingDesk({ house, stage, scenes: play }: Ended, begun: Instant, until: Instant): void {
  for (const [firm, kind, engineer, before, assignedAfter, contactedAfter, turn, solvedAfter] of open) {
    const at = plus(until, -before);
    const fault = faults[kind];
    if (at < begun || !fault) continue;
    playFault({ house, people: stage.people, channels: stage.channels, scenes: play }, at, {
      firm: stage.firms[firm],
      fault,
      machine: stage.firms[firm].machines[0] ?? "",
      operator: "wang",
      engineer,
      assigner: "he",
      ...{ assignedAfter, contactedAfter, turn, solvedAfter },
      satisfied: true,
      ...(firm === "harbour" ? { mail: "report" as const } : {}),
    });
  }
  if (stage.channels) playArrivals({ house, stage, channels: stage.channels, scenes: play }, begun, until);
  if (plus(until, -day) > begun) playComplaints(house, stage, play, until);
}

function playComplaints(house: House, { people, firms }: Ended["stage"], play: Ended["scenes"], until: Instant): void {
  const complain = (firm: FirmName, clause: "3.4" | "3.6.7", about: CastName, words: string) =>
    askInHouse(house, people.grace, feedbackApi.recordComplaint, {
      clause,
      customerId: firms[firm].id,
      aboutStaffId: people[about].id,
      callerName: firms[firm].people[0]?.name ?? "",
      text: words,
    });
  play.set(plus(until, -20 * hour), async () => {
    const { id } = await complain("qinghe", "3.6.7", "zhou", "工程师说十点到，下午两点才来，也没有先打电话。");
    play.set(
      plus(until, -19 * hour),
      async () =>
        void (await askInHouse(house, people.he, feedbackApi.answerComplaint, {
          id,
          text: "已致電道歉：前一位客戶的機器修得比預期久。以後會晚到時一定先打電話。",
        })),
    );
  });
  play.set(
    plus(until, -3 * hour),
    async () => void (await complain("yunfeng", "3.4", "ye", "電話等了很久才有人接，而且沒聽完就要我等回電。")),
  );
}
