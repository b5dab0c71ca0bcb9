import { staffApi } from "@kept/domain/staff/api.ts";
import { between, day, hour, instantAt, minute, msOf, plus, type Instant } from "@kept/domain/kit/instant.ts";
import { advanceTo, passTo } from "../app/simulate.ts";
import type { House } from "../platform/house.ts";
import { inTransaction } from "../platform/work.ts";
import { askInHouse } from "./ask-in-house.ts";
import { raiseCompany, type CastName, type Company } from "./cast.ts";
import { openChannels, type Channels } from "./channels.ts";
import { enterCustomers, type FirmName, type Firms } from "./customers.ts";
import { faults } from "./faults.ts";
import { playLivingDesk } from "./living-desk.ts";
import { playFault, type Course } from "./one-fault.ts";
import { randomFrom } from "./random.ts";
import { scenes } from "./scenes.ts";

/** The company and its customers, as they stand once raised. */
export type Stage = { people: Company; firms: Firms; channels?: Channels };

/** Raises the story company with its customers; with a password everybody can sign in, and with channels what comes in comes by a telephone system, a mailbox and a fax line. */
export async function raiseStage(house: House, given: { password?: string; channels?: boolean } = {}): Promise<Stage> {
  const as = <T>(by: Parameters<typeof inTransaction>[1]["by"], deed: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction(house, { by, now: house.time.now() }, deed);
  const people = await raiseCompany({ as }, given);
  const firms = await enterCustomers(house, people);
  return given.channels ? { people, firms, channels: await openChannels(house, people) } : { people, firms };
}

/** Lets so many days of service happen in simulated time, through the same deeds people use; the same seed tells the same story. Ends at a moment, or some days after the last call, when all has come to its end; `living` leaves a desk with something in every state. */
export async function tellStory(
  house: House,
  stage: Stage,
  told: { days: number; seed?: number; until?: Instant; living?: boolean; onWay?: (share: number) => Promise<void> },
): Promise<void> {
  if (house.time.mode !== "simulated") throw new Error("a story is told in simulated time only");
  const random = randomFrom(told.seed ?? 2026);
  const begun = house.time.now();
  const length = between(begun, told.until ?? plus(begun, told.days * day));
  const play = scenes(async (at) => {
    await passTo(house, at > house.time.now() ? at : house.time.now());
    await told.onWay?.(Math.min(1, between(begun, house.time.now()) / length));
  });
  const first = morningOf(begun);
  const leave = { from: plus(first, 14 * day), until: plus(first, 21 * day) };
  play.set(plus(first, day), () => takeLeave(house, stage, leave));
  for (let number = 0; number < told.days; number++) {
    const morning = plus(first, number * day);
    if (weekdayOf(morning) > 5) continue;
    const calls = Math.floor(random() * 3);
    for (let call = 0; call < calls; call++) {
      const at = plus(morning, Math.floor(random() * 6 * 60) * minute);
      const course = courseOf(stage, random, at >= leave.from && at < leave.until);
      if (at >= begun) playFault({ house, ...stage, scenes: play }, at, course);
    }
  }
  if (told.living && told.until) playLivingDesk({ house, stage, scenes: play }, begun, told.until);
  await play.play(told.until);
  await advanceTo(house, told.until ?? plus(house.time.now(), 2 * day));
}

/** Nine o'clock in Shanghai on the day of a moment: whenever a story begins, people call while others are there. */
const morningOf = (at: Instant): Instant =>
  instantAt(
    Temporal.Instant.from(at).toZonedDateTimeISO("Asia/Shanghai").withPlainTime("09:00").toInstant().epochMilliseconds,
  );

const weekdayOf = (at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO("Asia/Shanghai").dayOfWeek;

async function takeLeave(house: House, { people }: Stage, leave: { from: Instant; until: Instant }): Promise<void> {
  await askInHouse(house, people.tang, staffApi.enterAbsence, {
    staffId: people.he.id,
    ...leave,
    deputyId: people.fang.id,
    reason: "leave",
    note: "年假",
  });
}

/** How one fault goes, drawn so that most promises are kept and some of each kind are broken. */
function courseOf(stage: Stage, random: () => number, managerAway: boolean): Course {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const firm = stage.firms[pick(Object.keys(stage.firms) as FirmName[])];
  const fault = pick(faults);
  const engineer = pick<CastName>(["lin", "zhao", "sun", "zhou"]);
  const slow = random() < 0.12;
  const turn = pick(["solved", "solved", "solved", "solved", "help", "visit", "visit", "forgotten"] as const);
  const solvedAfter = {
    solved: (20 + random() * 180) * minute,
    help: (5 + random() * 20) * hour,
    visit: (8 + random() * 34) * hour,
    forgotten: (49 + random() * 20) * hour,
  }[turn];
  return {
    firm,
    fault,
    machine: pick(firm.machines),
    operator: pick<CastName>(["wang", "grace"]),
    engineer,
    assigner: managerAway ? "fang" : "he",
    assignedAfter: (slow ? 6 : 1) * minute,
    contactedAfter: (slow ? 9 : 2 + Math.floor(random() * 3)) * minute,
    turn,
    solvedAfter: msOf(instantAt(Math.round(solvedAfter / 1_000) * 1_000)),
    satisfied: random() > 0.1,
  };
}
