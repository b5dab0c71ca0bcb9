import type { InputOf } from "@kept/domain/kit/api.ts";
import type { charterApi, ClauseVersion } from "@kept/domain/charter/api.ts";
import type { Clause } from "@kept/domain/charter/clause.ts";
import { budgetOf } from "@kept/domain/charter/figure.ts";
import type { CharterEvents } from "@kept/domain/charter/events.ts";
import { termsOf, unfit } from "@kept/domain/charter/new-terms.ts";
import { refuse } from "@kept/domain/charter/reasons.ts";
import { knownCalendar } from "../calendar/index.ts";
import { announce, changed } from "../platform/announce.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { clauseIdFrom } from "./read-clause.ts";
import { addVersion } from "./store.ts";
import { forgetCharter, versionAt } from "./versions-known.ts";

/** Makes a new version of a clause from now or later on; promises already made keep theirs. */
export async function changeClause(work: Work, asked: InputOf<typeof charterApi.change>): Promise<ClauseVersion> {
  const { why, holdsFrom = work.now } = asked;
  const id = clauseIdFrom(asked.id);
  forgetCharter(work);
  const before = await versionAt(work, id, holdsFrom);
  if (!before) throw refuse("clause-unknown", { id });
  const clause = { ...before.clause, ...termsOf({ ...before.clause, ...given(asked) }) };
  const reason = unfit(before.clause, clause, holdsFrom, work.now);
  if (reason) throw refuse(reason, { id });
  if (clause.calendarId) await knownCalendar(work, clause.calendarId);

  const version = await addVersion(work, { clause, holdsFrom, why });
  record(work, {
    verb: "charter.change",
    subject: `clause:${id}`,
    before: before.clause,
    after: { ...clause, why, holdsFrom },
  });
  changed(work, "clauses", id);
  await announce<CharterEvents>(work, "clause.changed", { clause: id, version });
  return {
    ...clause,
    version,
    budgetMs: budgetOf(clause.figure),
    holdsFrom,
    madeAt: work.now,
    madeByName: work.by.name,
    why,
  };
}

/** The terms that were sent; what was left out stays as it is. */
function given(asked: InputOf<typeof charterApi.change>): Partial<Clause> {
  const { texts, figure, calendarId, warnings, ladder, pauseReasons, owner, help } = asked;
  const sent = Object.entries({ texts, figure, calendarId, warnings, ladder, pauseReasons, owner, help });
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined));
}
