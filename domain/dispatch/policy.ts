import { everyone, policy } from "../kit/policy.ts";

export const dispatchPolicy = policy("dispatch", {
  seeRight: everyone,
  seeRanking: ["operator", "department-manager", "supervisor", "engineer"],
  seeEngineers: ["operator", "department-manager", "supervisor"],
  /** Further asked in the deed: the manager, or while away the deputy and the hotline (3.6.2). */
  assign: ["department-manager", "operator", "engineer"],
  /** Asked in the deed: only the engineer it was assigned to. */
  flagObstacle: ["engineer"],
  answerObstacle: ["department-manager", "operator", "engineer"],
  seeObstacles: ["operator", "department-manager", "supervisor", "engineer"],
  changeFigures: ["administrator"],
});
