export { addContact } from "./change-contact.ts";
export { addCustomer, customerOf, ownersOf, takeDownCustomer } from "./change-customer.ts";
export { addressReturned, emailArrives } from "./returned-address.ts";
export { recogniseSender } from "./recognise-sender.ts";
export { loadCustomers } from "./load-customers.ts";
export { contactsOf, writeTouched as touchCustomer, addOpenTickets as countOpenTickets } from "./store.ts";
export { reindexCustomers } from "./reindex-customers.ts";
