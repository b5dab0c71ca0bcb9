export { addContact, addSite } from "./change-contact.ts";
export { addCustomer, customerOf, ownersOf, takeDownCustomer } from "./change-customer.ts";
export { findCustomers } from "./find-customers.ts";
export { loadCustomers } from "./load-customers.ts";
export { contactsOf, sitesOf, writeTouched as touchCustomer, addOpenTickets as countOpenTickets } from "./store.ts";
