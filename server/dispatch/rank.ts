import { rankEngineers, type Candidate, type RankedEngineer } from "@kept/domain/dispatch/rank-engineers.ts";
import type { EngineerOnBoard } from "@kept/domain/dispatch/api.ts";
import { absentNow, onDuty, people } from "../staff/index.ts";
import { ticketOf } from "../tickets/index.ts";
import type { Work } from "../platform/work.ts";
import { loads, servedBy } from "./store.ts";

/** The engineers for a ticket, the most fitting first, each with the reasons (3.6.2). */
export async function rankedEngineers(work: Work, ticketId: string): Promise<RankedEngineer[]> {
  const ticket = await ticketOf(work, ticketId);
  const served = new Map((await servedBy(work, ticket)).map((row) => [row.engineerId, row]));
  const wanted = new Set(ticket.symptomCodes.map((code) => code.split(".")[0]));
  const candidates = (await engineersOnBoard(work)).map((engineer): Candidate => {
    const history = served.get(engineer.id);
    return {
      ...engineer,
      servedCustomer: history?.customer ?? 0,
      servedMachine: history?.machine ?? 0,
      servedFault: history?.fault ?? 0,
      skills: engineer.skills.filter(({ code }) => wanted.has(code)),
    };
  });
  return rankEngineers(candidates, ticket.language);
}

/** All engineers with their load and duty now. */
export async function engineersOnBoard(work: Work): Promise<(EngineerOnBoard & Pick<Candidate, "languages">)[]> {
  const engineers = await people(work, { role: "engineer" });
  const load = new Map((await loads(work)).map((row) => [row.engineerId, row.open]));
  const duty = await onDuty(work, { role: "engineer" });
  const absent = new Set(await absentNow(work));
  return engineers.map((engineer) => {
    const on = duty.find((person) => person.id === engineer.id);
    return {
      id: engineer.id,
      name: engineer.name,
      skills: engineer.skills,
      languages: [engineer.language, ...engineer.speaks],
      load: load.get(engineer.id) ?? 0,
      duty: absent.has(engineer.id) ? "away" : !on ? "off-duty" : on.insteadOf ? "stands-in" : "on-duty",
    };
  });
}
