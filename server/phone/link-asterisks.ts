import { theHouse } from "@kept/domain/kit/actor.ts";
import type { PhoneEvent } from "@kept/domain/phone/phone-event.ts";
import { changed } from "../platform/announce.ts";
import type { House } from "../platform/house.ts";
import { inTransaction, type Work } from "../platform/work.ts";
import { linkAsterisk } from "./asterisk-link.ts";
import { setLink } from "./asterisk-links.ts";
import { sweepCall } from "./sweep-call.ts";
import { runningCallsOf } from "./store.ts";
import { asterisks, noteLink, openSecrets, type Source } from "./store-set-up.ts";
import { takeEvents } from "./tell-events.ts";

type Link = ReturnType<typeof linkAsterisk>;

/** Links to every Asterisk that is set up, and lets go of those that are not any more; `look` is called again and again. */
export function asteriskLinks(house: House, firstWait?: number) {
  const links = new Map<string, { link: Link; as: string }>();
  const inHouse = <T>(deed: (work: Work) => Promise<T>) =>
    inTransaction(house, { by: theHouse, now: house.time.now() }, deed);

  async function look(): Promise<void> {
    const wanted = await asterisks(house);
    for (const [id, { link, as }] of links)
      if (!wanted.some((source) => source.id === id && termsOf(source) === as)) {
        links.delete(id);
        setLink(house, id, null);
        await link.close();
        await inHouse((work) => note(work, id, "off"));
      }
    for (const source of wanted) if (source.asterisk && !links.has(source.id)) begin(source, source.asterisk);
  }

  function begin(source: Source, place: NonNullable<Source["asterisk"]>): void {
    const { id, code } = source;
    const link = linkAsterisk({
      code,
      place,
      password: passwordOf(source),
      take: async (events: PhoneEvent[]) => void (await inHouse((work) => takeEvents(work, source, events))),
      stands: (fault) => {
        setLink(house, id, fault === null ? link : null);
        void inHouse((work) => note(work, id, fault)).catch((error) =>
          house.log.error({ err: error }, "a link could not be noted"),
        );
      },
      resync: (running) => endUnheard(source, running),
      ...(firstWait ? { firstWait } : {}),
    });
    links.set(id, { link, as: termsOf(source) });
  }

  /** One that does not open gets nobody in; the system then says so on its page, and the log says why. */
  function passwordOf(source: Source): string {
    try {
      return openSecrets(house, source)[0] ?? "";
    } catch (fault) {
      house.log.error({ err: fault, source: source.code }, "the password of a telephone system does not open");
      return "";
    }
  }

  /** Calls that ended while we were not linked: nobody told how. */
  async function endUnheard(source: Source, running: ReadonlySet<string>): Promise<void> {
    for (const { id, callKey } of await runningCallsOf(house, source.id))
      if (!running.has(callKey)) await inHouse((work) => sweepCall(work, id));
  }

  return {
    look,
    async close(): Promise<void> {
      for (const { link } of links.values()) await link.close();
      links.clear();
    },
  };
}

const termsOf = ({ asterisk, secrets, code }: Source): string => JSON.stringify([asterisk, secrets, code]);

async function note(work: Work, sourceId: string, fault: string | null): Promise<void> {
  await noteLink(work, sourceId, fault === null ? work.now : null, fault);
  changed(work, "phone-sources", sourceId);
}
