/** What the room announces to those above. */
export type StaffEvents = {
  /** Someone left: what they own or owe needs another owner. */
  "staff.left": { staffId: string };
};
