import type { Role } from "@kept/domain/kit/actor.ts";
import type { Wallboard } from "@kept/domain/app/wallboard.ts";
import { charterInForce } from "../charter/clause-in-force.ts";
import type { Work } from "../platform/work.ts";
import { phoneTile } from "../phone/index.ts";
import { listReadings } from "../promises/store-list.ts";
import { standings } from "../promises/store-tally.ts";
import { dutyOverview } from "../staff/who-is-on-duty.ts";
import { countNow, longestWaiting, numbersOf } from "./store-wallboard.ts";

/** How many lines a wallboard has for what waits longest and what is due next. */
const lines = 5;

/** Who takes calls and solves faults; others are at work by no roster. */
const atWork: readonly Role[] = ["operator", "engineer"];

/** What a wallboard shows now; where names are hidden, no customer's name leaves the house. */
export async function wallboard(work: Work, { names }: { names: "shown" | "hidden" }): Promise<Wallboard> {
  const stands = await standings(work, work.house.settings.zone);
  const titles = new Map((await charterInForce(work)).map(({ id, texts }) => [id, texts.title]));
  const due = (await listReadings(work, { state: "open", limit: lines + 1 })).rows.slice(0, lines);
  const numbers = await numbersOf(
    work,
    due.map(({ subject }) => subject.id),
  );
  const named = (name: string) => (names === "shown" ? name : "");
  const longest = await longestWaiting(work, lines);
  const { rows: duty } = await dutyOverview(work, {});
  return {
    ...(await countNow(work)),
    phone: await phoneTile(work),
    overdue: stands.reduce((sum, { overdue }) => sum + overdue, 0),
    onDuty: new Set(
      duty.filter(({ role }) => atWork.includes(role)).flatMap(({ people }) => people.map(({ id }) => id)),
    ).size,
    longest: longest.map((ticket) => ({ ...ticket, customerName: named(ticket.customerName) })),
    next: due.map((promise) => ({
      ...promise,
      customerName: named(promise.customerName),
      number: numbers.get(promise.subject.id) ?? null,
    })),
    clauses: stands
      .filter(({ keptToday, brokenToday, overdue }) => keptToday + brokenToday + overdue > 0)
      .flatMap(({ clause, keptToday, brokenToday, overdue }) => {
        const title = titles.get(clause);
        return title ? [{ clause, title, keptToday, brokenToday, overdue }] : [];
      }),
  };
}
