/** What the customers room announces. */
export type CustomerEvents = {
  "customer.taken-down": { customerId: string };
  "customer.handed-over": { customerId: string; side: "sales" | "service"; fromId: string; toId: string };
  /** A contact's personal data was erased; rooms above put `name` in place of theirs. */
  "contact.erased": { contactId: string; customerId: string; name: string };
};
