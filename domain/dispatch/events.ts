/** What dispatch announces. */
export type DispatchEvents = {
  "obstacle.flagged": { obstacleId: string; ticketId: string; engineerId: string };
  "obstacle.answered": { obstacleId: string; ticketId: string; answer: "stays" | "reassigned" };
};
