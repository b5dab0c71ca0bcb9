import { customersApi } from "@kept/domain/customers/api.ts";
import { serve } from "../platform/http.ts";
import { addContact, addSite, changeContact, changeSite } from "./change-contact.ts";
import { addCustomer, changeCustomer, customerOf, handOverCustomer, takeDownCustomer } from "./change-customer.ts";
import { eraseContact, personalDataOf } from "./erase-contact.ts";
import { exportCustomers } from "./export-customers.ts";
import { findCustomers } from "./find-customers.ts";
import { badRowsOf, decideLoad, findingsOf, loadOf, mapLoad, readLoad, withTally } from "./read-load.ts";
import { emailArrives, emailStanding } from "./returned-address.ts";
import { stepLoad } from "./step-load.ts";
import { latestLoads } from "./store-loads.ts";
import { undoLoad } from "./undo-load.ts";
import { contactsOf, handOversOf, listCustomers, sitesOf } from "./store.ts";

export const routes = serve(customersApi, {
  find: async (work, asked) => ({ rows: await findCustomers(work, asked) }),
  list: async (work, asked) => {
    const found = await listCustomers(work, { ...asked, limit: asked.limit + 1 });
    const rows = found.slice(0, asked.limit);
    const last = rows.at(-1);
    return { rows, next: found.length > rows.length && last ? `${last.name}|${last.id}` : null };
  },
  read: async (work, { id }) => ({
    customer: await customerOf(work, id),
    sites: await sitesOf(work, id),
    contacts: await contactsOf(work, id),
    handOvers: await handOversOf(work, id),
  }),
  add: (work, facts) => addCustomer(work, facts),
  takeDown: takeDownCustomer,
  change: changeCustomer,
  handOver: handOverCustomer,
  addSite,
  changeSite,
  addContact,
  changeContact,
  readLoad,
  loads: async (work) => {
    const rows = [];
    for (const head of await latestLoads(work)) rows.push(await withTally(work, head));
    return { rows };
  },
  loadById: (work, { id }) => loadOf(work, id),
  mapLoad,
  findings: findingsOf,
  decide: decideLoad,
  badRows: badRowsOf,
  stepLoad,
  undoLoad,
  emailStanding,
  emailArrives,
  personalData: personalDataOf,
  eraseContact,
  export: exportCustomers,
});
