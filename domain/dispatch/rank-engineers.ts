import { z } from "zod";
import { Language } from "../kit/language.ts";

/** Why an engineer stands where they stand in the ranking. */
export const RankReason = z.object({
  kind: z.enum([
    "served-customer",
    "served-machine",
    "served-fault",
    "skill",
    "speaks",
    "free",
    "busy",
    "on-duty",
    "stands-in",
    "off-duty",
    "away",
  ]),
  /** How often, how many tickets in hand, how well (1 to 3); and which skill or language. */
  count: z.number().optional(),
  word: z.string().optional(),
});
export type RankReason = z.infer<typeof RankReason>;

/** What is known of one engineer in view of one ticket. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  /** Tickets solved for this customer, on this machine, with this kind of fault. */
  readonly servedCustomer: number;
  readonly servedMachine: number;
  readonly servedFault: number;
  /** Skills of theirs that the ticket's symptoms ask for. */
  readonly skills: readonly { readonly code: string; readonly level: number }[];
  readonly languages: readonly Language[];
  /** Open tickets in hand. */
  readonly load: number;
  readonly duty: "on-duty" | "stands-in" | "off-duty" | "away";
};

export const RankedEngineer = z.object({
  id: z.string(),
  name: z.string(),
  score: z.number(),
  load: z.number(),
  reasons: z.array(RankReason),
});
export type RankedEngineer = z.infer<typeof RankedEngineer>;

/** Engineers for a ticket, the most fitting first, each with the reasons (3.6.2: guided by earlier service records). Those away come last, whatever they know. */
export function rankEngineers(candidates: readonly Candidate[], language: Language): RankedEngineer[] {
  return candidates
    .map((candidate) => ranked(candidate, language))
    .sort((a, b) => b.score - a.score || a.load - b.load || (a.name < b.name ? -1 : 1));
}

function ranked(candidate: Candidate, language: Language): RankedEngineer {
  const reasons = reasonsFor(candidate, language);
  const score = reasons.reduce((sum, reason) => sum + weightOf(reason), 0);
  return { id: candidate.id, name: candidate.name, score, load: candidate.load, reasons };
}

function reasonsFor(candidate: Candidate, language: Language): RankReason[] {
  const { servedCustomer, servedMachine, servedFault, skills, load, duty } = candidate;
  return [
    ...(servedMachine > 0 ? [{ kind: "served-machine" as const, count: servedMachine }] : []),
    ...(servedCustomer > 0 ? [{ kind: "served-customer" as const, count: servedCustomer }] : []),
    ...(servedFault > 0 ? [{ kind: "served-fault" as const, count: servedFault }] : []),
    ...skills.map(({ code, level }) => ({ kind: "skill" as const, word: code, count: level })),
    ...(candidate.languages.includes(language) ? [{ kind: "speaks" as const, word: language }] : []),
    load === 0 ? { kind: "free" as const } : { kind: "busy" as const, count: load },
    { kind: duty },
  ];
}

/** Each reason's weight; experience counts less and less the more of it there is, and nothing outweighs being away. */
function weightOf({ kind, count = 1 }: RankReason): number {
  switch (kind) {
    case "served-machine":
      return 30 * Math.log2(1 + Math.min(count, 7));
    case "served-customer":
      return 15 * Math.log2(1 + Math.min(count, 7));
    case "served-fault":
      return 10 * Math.log2(1 + Math.min(count, 7));
    case "skill":
      return 5 + 10 * count;
    case "speaks":
      return 5;
    case "free":
      return 10;
    case "busy":
      return -8 * count;
    case "on-duty":
      return 40;
    case "stands-in":
      return 35;
    case "off-duty":
      return -60;
    case "away":
      return -1_000;
  }
}
