import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { hour, minute, plus, type Duration, type Instant } from "@kept/domain/kit/instant.ts";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { House } from "../platform/house.ts";
import { askInHouse } from "./ask-in-house.ts";
import type { CastName, Company } from "./cast.ts";
import type { Channels } from "./channels.ts";
import type { KnownFirm } from "./customers.ts";
import type { StoryFault } from "./faults.ts";
import type { scenes } from "./scenes.ts";
import { storyMail, type MailName } from "./story-mails.ts";

/** How one fault goes: who does what how long after the step before. */
export type Course = {
  firm: KnownFirm;
  fault: StoryFault;
  machine: string;
  operator: CastName;
  engineer: CastName;
  /** Who assigns, and when; the hotline while the manager is away. */
  assigner: CastName;
  assignedAfter: Duration;
  contactedAfter: Duration;
  /** What becomes of it on the phone. */
  turn: "solved" | "help" | "visit" | "waits" | "forgotten";
  solvedAfter: Duration;
  satisfied: boolean;
  /** The message it comes in by; on the telephone without. */
  mail?: MailName;
};

type Stage = { house: House; people: Company; channels?: Channels | undefined; scenes: ReturnType<typeof scenes> };

/** Sets the scenes of one fault, from the call at a moment to the call back. */
export function playFault(stage: Stage, at: Instant, course: Course): void {
  const { house, people, scenes } = stage;
  scenes.set(at, async () => {
    const ticket = await takeCall(stage, course);
    if (!ticket) return;
    scenes.set(plus(at, course.assignedAfter), () => assign(house, people, course, ticket));
    const contacted = plus(at, course.contactedAfter);
    scenes.set(contacted, () => contact(stage, course, ticket, contacted));
  });
}

async function takeCall(stage: Stage, course: Course): Promise<string | null> {
  const { house } = stage;
  const operator = stage.people[course.operator];
  const { firm, fault } = course;
  const [person] = firm.people;
  const [known] = firm.contacts;
  const language = person?.language ?? "zh-Hans";
  const call = await askInHouse(house, operator, intakeApi.start, {
    line: person?.phone ?? "",
    language,
    ...(await cameBy(stage, course)),
  });
  await askInHouse(house, operator, intakeApi.saveDraft, {
    id: call.id,
    version: call.version,
    draft: {
      typed: 1,
      step: "ticket",
      language,
      recordSeen: true,
      company: { typed: firm.short, customerId: firm.id, name: firm.name },
      caller: {
        contactId: known?.id ?? null,
        confirmed: true,
        name: person?.name ?? "",
        phone: person?.phone ?? "",
        siteId: firm.siteIds[0] ?? null,
      },
      fault: {
        machineText: course.machine,
        faultText: fault.says[language],
        symptomCodes: [fault.record.symptom],
        peopleStopped: fault.peopleStopped,
      },
      different: true,
    },
  });
  await askInHouse(house, operator, intakeApi.promise, { id: call.id });
  const { ticket } = await askInHouse(house, operator, intakeApi.openTicket, { id: call.id });
  await askInHouse(house, operator, intakeApi.finish, { id: call.id });
  return ticket.id;
}

/** By what the report reached the operator, where the story has a telephone and a mailbox. */
async function cameBy({ house, channels, scenes }: Stage, { firm, mail, operator }: Course) {
  if (!channels) return {};
  if (mail) return { arrivalId: await channels.write(storyMail(mail, house.time.now())) };
  const { id, hangUp } = await channels.answered(firm.people[0]?.phone ?? "", operator);
  scenes.set(plus(house.time.now(), 75_000), hangUp);
  return { phoneCallId: id };
}

async function assign(house: House, people: Company, course: Course, id: string): Promise<void> {
  const why = course.assigner === "he" ? "" : "何經理休假；此工程師服務過同類故障";
  await askInHouse(house, people[course.assigner], dispatchApi.assign, {
    id,
    engineerId: people[course.engineer].id,
    why,
  });
}

async function contact(stage: Stage, course: Course, id: string, at: Instant): Promise<void> {
  const { house, people, scenes } = stage;
  const engineer = people[course.engineer];
  await askInHouse(house, engineer, ticketsApi.contact, { id, way: "phone", with: course.firm.people[0]?.name ?? "" });
  const solved = plus(at, course.solvedAfter);
  if (course.turn === "help") {
    scenes.set(
      plus(at, 3 * hour),
      async () => void (await askInHouse(house, engineer, ticketsApi.askHelp, { id, why: "電話裡找不到原因" })),
    );
    scenes.set(
      plus(at, 3 * hour + 12 * minute),
      async () => void (await askInHouse(house, people.xu, ticketsApi.acknowledgeHelp, { id })),
    );
    scenes.set(
      plus(at, 4 * hour),
      async () => void (await askInHouse(house, people.xu, ticketsApi.giveHelp, { id, text: "一起遠端看過，換件" })),
    );
  }
  if (course.turn === "visit")
    scenes.set(
      plus(at, 2 * hour),
      async () =>
        void (await askInHouse(house, engineer, ticketsApi.decideVisit, { id, needed: true, why: "需要現場換件" })),
    );
  if (course.turn === "waits")
    scenes.set(
      plus(at, 40 * minute),
      async () =>
        void (await askInHouse(house, engineer, ticketsApi.wait, {
          id,
          reason: "waiting-for-customer",
          evidence: "客戶要先把交換機的設定檔寄來，說好明天給",
        })),
    );
  scenes.set(solved, () => solve(stage, course, id));
}

async function solve(stage: Stage, course: Course, id: string): Promise<void> {
  const { house, people, scenes } = stage;
  await askInHouse(house, people[course.engineer], ticketsApi.solve, { id, record: course.fault.record });
  const { rows } = await askInHouse(house, people[course.operator], feedbackApi.callBacks, {});
  const callBack = rows.find((row) => row.ticketId === id);
  if (!callBack) return;
  const earliest = callBack.nextAt > house.time.now() ? callBack.nextAt : house.time.now();
  scenes.set(plus(earliest, 25 * minute), () => callBackCustomer(stage, course, { id: callBack.id, ticketId: id }));
}

async function callBackCustomer(
  stage: Stage,
  course: Course,
  callBack: { id: string; ticketId: string },
): Promise<void> {
  const { house, people, scenes } = stage;
  const operator = people[course.operator];
  if (course.satisfied) {
    await askInHouse(house, operator, feedbackApi.attempt, { id: callBack.id, outcome: "satisfied", rating: 5 });
    return;
  }
  await askInHouse(house, operator, feedbackApi.attempt, {
    id: callBack.id,
    outcome: "not-satisfied",
    rating: 2,
    comment: "同樣的問題又出現",
  });
  const again = { ...course, turn: "solved" as const, satisfied: true, solvedAfter: 5 * hour };
  const contacted = plus(house.time.now(), 10 * minute);
  scenes.set(contacted, () => contact(stage, again, callBack.ticketId, contacted));
}
