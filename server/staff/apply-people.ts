import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { CheckedPerson, PersonWish } from "@kept/domain/staff/check-people.ts";
import type { peopleLoadApi, PeopleLoad } from "@kept/domain/staff/people-load-api.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { refuseLoad } from "@kept/domain/staff/load-reasons.ts";
import { record } from "../platform/audit.ts";
import type { Work } from "../platform/work.ts";
import { setOneTimePassword } from "./change-password.ts";
import { changePerson } from "./change-person.ts";
import { endEmployment } from "./end-employment.ts";
import { checkedPeople, peopleLoadKept, peopleLoadShown, touchesAdministrators } from "./load-people.ts";
import { personById } from "./store-people.ts";
import { hasSignedIn, writePeopleDone, type Done } from "./store-people-loads.ts";
import { takeOnPerson } from "./take-on-person.ts";

type Api = typeof peopleLoadApi;

/** Brings the people of a file in, all that are right or, when one is refused, nobody; the wrong lines stay out. */
export async function applyPeople(
  work: Work,
  { id, administrators }: InputOf<Api["applyPeople"]>,
): Promise<OutputOf<Api["applyPeople"]>> {
  const load = await peopleLoadKept(work, id, true);
  if (load.state !== "read") throw refuseLoad("people-load-begun");
  const lines = (await checkedPeople(work, load)).filter(({ kind }) => kind === "new" || kind === "changed");
  if (lines.length === 0) throw refuseLoad("people-load-empty");
  const touched = lines.filter(touchesAdministrators).map(nameIn);
  if (touched.length > 0 && !administrators)
    throw refuseLoad("load-touches-administrators", { names: touched.join(", ") });
  const done: Done[] = [];
  const passwords: OutputOf<Api["applyPeople"]>["passwords"] = [];
  for (const { wish, known } of lines) {
    if (known) {
      done.push({ before: known, after: await changePerson(work, { ...known, ...wish }) });
      continue;
    }
    const after = await takeOnPerson(work, asNew(work, wish));
    done.push({ before: null, after });
    passwords.push({ name: after.name, email: after.email, oneTimePassword: await setOneTimePassword(work, after) });
  }
  const applied = { ...load, state: "applied" as const, done };
  await writePeopleDone(work, applied);
  record(work, {
    verb: "staff.loadPeople",
    subject: `people-load:${id}`,
    after: { file: load.fileName, made: passwords.length, changed: done.length - passwords.length },
  });
  return { load: await peopleLoadShown(work, applied), passwords };
}

const nameIn = ({ wish, known }: CheckedPerson): string => wish.name ?? known?.name ?? "";

/** Somebody new as the file says; what it does not say is as for anybody new. */
const asNew = (work: Work, wish: PersonWish) => ({
  ...{ name: "", email: "", language: work.by.language, speaks: [], zone: work.house.settings.zone },
  ...{ extension: null, departmentCode: null, roles: [], skills: [] },
  ...wish,
});

/** Takes a file back: who was made leaves unless they have signed in, a change goes back unless there was another since. */
export async function takePeopleBack(work: Work, { id }: { id: string }): Promise<PeopleLoad> {
  const load = await peopleLoadKept(work, id, true);
  if (load.state !== "applied") throw refuseLoad("people-load-not-applied");
  const stayed: string[] = [];
  for (const one of load.done.toReversed()) if (!(await takenBack(work, one))) stayed.push(one.after.name);
  const undone = { ...load, state: "undone" as const, stayed };
  await writePeopleDone(work, undone);
  record(work, { verb: "staff.takePeopleBack", subject: `people-load:${id}`, after: { file: load.fileName, stayed } });
  return peopleLoadShown(work, undone);
}

async function takenBack(work: Work, { before, after }: Done): Promise<boolean> {
  const now = await personById(work, after.id);
  if (!before) {
    if (await hasSignedIn(work, after.id)) return false;
    await endEmployment(work, { id: after.id });
    return true;
  }
  if (now?.version !== after.version) return false;
  await changePerson(work, { ...fieldsOf(before), id: after.id, version: after.version });
  return true;
}

/** What of a person one changes. */
function fieldsOf({ leftAt: _, ...person }: Person): Omit<Person, "leftAt"> {
  return person;
}
