import { dispatchApi } from "@kept/domain/dispatch/api.ts";
import { record } from "../platform/audit.ts";
import { serve } from "../platform/http.ts";
import { answerObstacle } from "./answer-obstacle.ts";
import { assign } from "./assign.ts";
import { flagObstacle } from "./flag-obstacle.ts";
import { rightToAssign } from "./leadership.ts";
import { engineersOnBoard, rankedEngineers } from "./rank.ts";
import { figuresNow, obstacles, writeFigures } from "./store.ts";

export const routes = serve(dispatchApi, {
  right: rightToAssign,
  engineers: async (work) => ({ rows: await engineersOnBoard(work) }),
  ranking: async (work, { id }) => ({ rows: await rankedEngineers(work, id) }),
  assign,
  flagObstacle,
  obstacles: async (work, { ticketId }) => ({ rows: await obstacles(work, ticketId) }),
  answerObstacle,
  figures: figuresNow,
  changeFigures: async (work, figures) => {
    record(work, {
      verb: "dispatch.change-figures",
      subject: "dispatch:figures",
      before: await figuresNow(work),
      after: figures,
    });
    await writeFigures(work, figures);
    return figures;
  },
});
