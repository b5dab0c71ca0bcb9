import { instantAt } from "@kept/domain/kit/instant.ts";
import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import type { AsteriskPlace } from "@kept/domain/phone/set-up.ts";
import { amiCalls } from "./ami-calls.ts";
import { openLine } from "./ami-line.ts";
import type { AmiMessage } from "./ami-messages.ts";
import { inOrder } from "./send-in-order.ts";

/** What one needs to link to a manager interface, and who is told what comes of it. */
type LinkAsked = {
  code: string;
  place: AsteriskPlace;
  password: string;
  /** Takes events in their order; asked again with the same when it fails. */
  take: (events: PhoneEvent[]) => Promise<void>;
  /** The link stands, or is down and why. */
  stands: (fault: string | null) => void;
  /** Which calls run just now, so that those that ended unheard are known. */
  resync: (running: ReadonlySet<string>) => Promise<void>;
  /** First wait before linking anew, in ms. */
  firstWait?: number;
};

/** Keeps a link to Asterisk's manager interface; whenever it stands anew it asks which calls still run. */
export function linkAsterisk({ code, place, password, take, stands, resync, firstWait = 1_000 }: LinkAsked) {
  const calls = amiCalls(code, place);
  const queue = inOrder(take);
  let running = new Set<string>();
  const { host, port, user } = place;
  const line = openLine({
    ...{ host, port, user, password, hear, firstWait },
    down: stands,
    up() {
      stands(null);
      running = new Set();
      line.write({ Action: "CoreShowChannels", ActionID: "running" });
    },
  });

  function hear(message: AmiMessage): void {
    const { Event: kind } = message;
    if (kind === "CoreShowChannel") stillRuns(message);
    else if (kind === "CoreShowChannelsComplete") {
      const now = running;
      calls.keepOnly(now);
      queue.after(() => resync(now));
    } else queue.add(calls.read(message, instantAt(Date.now())));
  }

  /** A call that runs as we come back: what it did meanwhile is not known, its end will be. */
  function stillRuns({ Linkedid = "", Uniqueid, Context = "", CallerIDNum = "", Exten = "" }: AmiMessage): void {
    running.add(Linkedid);
    if (Uniqueid === Linkedid && place.trunkContexts.includes(Context))
      calls.takeUp(Linkedid, { direction: "in", from: CallerIDNum, to: Exten });
  }

  return {
    originate({ extension, number, callerName }: { extension: string; number: string; callerName: string }): void {
      line.write({
        Action: "Originate",
        ActionID: `dial-${extension}`,
        Channel: place.dial.replace("{ext}", extension),
        Context: place.outContext,
        Exten: number,
        Priority: 1,
        CallerID: `"${callerName.replace(/["<>]/g, "")}" <${number}>`,
        Timeout: 30_000,
        Async: "true",
      });
    },
    async close(): Promise<void> {
      line.close();
      await queue.done();
    },
  };
}
