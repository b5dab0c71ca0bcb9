/** What the customers room announces. */
export type CustomerEvents = {
  "customer.taken-down": { customerId: string };
  "customer.handed-over": { customerId: string; side: "sales" | "service"; fromId: string; toId: string };
};
