import { beginProviderSignIn, signInByProvider } from "./sign-in-by-provider.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { serve } from "../platform/http.ts";
import { changeOwnPassword, giveOneTimePassword } from "./change-password.ts";
import { changeOwnSettings, changePerson } from "./change-person.ts";
import { somebody } from "./somebody.ts";
import { createApiKey, revokeApiKey } from "./create-api-key.ts";
import { departments } from "./department-lead.ts";
import { endEmployment, returnToWork } from "./end-employment.ts";
import { changeAbsence, enterAbsence, withdrawAbsence } from "./enter-absence.ts";
import { applyPeople, takePeopleBack } from "./apply-people.ts";
import { meanColumns, peopleLoadKept, peopleLoadShown, readPeople, refusedPeople } from "./load-people.ts";
import { exportPeople } from "./export-people.ts";
import { gapsAhead } from "./gaps-ahead.ts";
import { listPeople } from "./list-people.ts";
import { addShift, changeShift, putOverride, removeOverride, removeShift } from "./plan-duty.ts";
import { addPasskey, beginPasskey, removePasskey } from "./add-passkey.ts";
import { beginTotp, confirmTotp, endTotp, ownFactors, removeFactors, renewRecoveryCodes } from "./set-up-totp.ts";
import { endOtherOwnSessions, endSession, onlyFor, sessionsOf } from "./end-session.ts";
import { givePasswordLink, setPasswordByLink } from "./password-link.ts";
import { beginPasskeySignIn, signInByPasskey } from "./sign-in-by-passkey.ts";
import { readFactorRule, requireFactor } from "./require-factor.ts";
import { putDepartment } from "./put-department.ts";
import { currentSession } from "./session.ts";
import { setUp } from "./set-up.ts";
import { signIn, signOut } from "./sign-in.ts";
import { keyRows } from "./store-keys.ts";
import { ownRoleRows } from "./store-own-roles.ts";
import { putOwnRole, removeOwnRole, rightsOfHouse } from "./put-own-role.ts";
import { salesSight } from "./store-sight.ts";
import { changeSalesSight } from "./who-sees.ts";
import { absenceRows, overrideRows, shiftRows } from "./store-duty.ts";
import { createPerson } from "./take-on-person.ts";
import { dutyOverview } from "./who-is-on-duty.ts";

export const routes = serve(staffApi, {
  session: currentSession,
  signIn,
  signInByPasskey,
  signInWays: async (work) => ({ provider: work.house.settings.oidc?.name ?? null }),
  beginProviderSignIn,
  signInByProvider,
  signOut,
  changeOwnSettings: async (work, asked) => {
    await changeOwnSettings(work, asked);
    return currentSession(work);
  },
  changeOwnPassword,
  setUp,

  people: listPeople,
  exportPeople,
  readPeople,
  peopleLoad: async (work, { id }) => peopleLoadShown(work, await peopleLoadKept(work, id)),
  meanColumns,
  refusedPeople,
  applyPeople,
  takePeopleBack,
  person: (work, asked) => somebody(work, asked.id),
  createPerson,
  changePerson,
  endEmployment,
  returnToWork,
  giveOneTimePassword,
  departments: async (work) => ({ rows: await departments(work) }),
  putDepartment,

  onDuty: dutyOverview,
  shifts: async (work, asked) => ({ rows: await shiftRows(work, asked) }),
  addShift,
  changeShift,
  removeShift,
  overrides: async (work, asked) => ({ rows: await overrideRows(work, asked) }),
  putOverride,
  removeOverride,
  dutyGaps: async (work, asked) => ({ rows: await gapsAhead(work, asked) }),
  absences: async (work, asked) => ({ rows: await absenceRows(work, { from: work.now, ...asked }) }),
  enterAbsence,
  changeAbsence,
  withdrawAbsence,

  keys: async (work) => ({ rows: await keyRows(work) }),
  createKey: createApiKey,
  revokeKey: revokeApiKey,

  rights: rightsOfHouse,
  ownRoles: async (work) => ({ rows: await ownRoleRows(work) }),
  salesSight: async (work) => ({ sees: await salesSight(work) }),
  changeSalesSight,
  putOwnRole,
  removeOwnRole,

  ownFactors,
  beginTotp,
  confirmTotp,
  endTotp,
  renewRecoveryCodes,
  beginPasskey,
  addPasskey,
  removePasskey,
  removeFactors,
  factorRule: readFactorRule,
  requireFactor,
  beginPasskeySignIn,

  ownSessions: async (work) => ({ rows: await sessionsOf(work, onlyFor(work)) }),
  endOwnSession: (work, asked) => endSession(work, asked, onlyFor(work)),
  endOtherOwnSessions,
  sessions: async (work, asked) => ({ rows: await sessionsOf(work, asked.staffId ?? null) }),
  endSession: (work, asked) => endSession(work, asked, null),
  givePasswordLink,
  setPasswordByLink,
});
