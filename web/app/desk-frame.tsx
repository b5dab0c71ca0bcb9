import { Link, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { Frame, type LinkTo } from "@kept/ui/frame.tsx";
import { useArrival } from "../platform/arrive.ts";
import { SaidAloud } from "../platform/say-aloud.tsx";
import { useCompany } from "../platform/use-company.ts";
import { useMay } from "../platform/use-may.ts";
import { useLineDown } from "../platform/line.ts";
import { useKeys, type KeyAct } from "../platform/use-keys.ts";
import { useMe } from "../platform/use-me.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow, useSimulated } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import classes from "./desk.module.css";
import { messages } from "./messages.ts";
import { deskPlaces, isFor, type DeskPlace } from "./places.ts";
import { Strip } from "./strip.tsx";

const loadFinder = () => import("./find-anything.tsx");
const FindAnything = lazy(async () => ({ default: (await loadFinder()).FindAnything }));
// What stands on every page is fetched with the frame, not once it is drawn.
const [dialling, ringing] = [import("../phone/dial-by-click.tsx"), import("../intake/ringing-card.tsx")];
const DialByClick = lazy(async () => ({ default: (await dialling).DialByClick }));
const RingingCards = lazy(async () => ({ default: (await ringing).RingingCards }));
const KeysHelp = lazy(async () => ({ default: (await import("./keys-help.tsx")).KeysHelp }));
const NoticesPanel = lazy(async () => ({ default: (await import("../notices/notices-panel.tsx")).NoticesPanel }));

/** The frame around every page of the desk, with the ways to all places by key. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const t = useMessages(messages);
  const me = useMe();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [help, setHelp] = useState(false);
  const [inbox, setInbox] = useState(false);
  const [finder, setFinder] = useState(false);
  const find = () => {
    setFinder(true);
    void loadFinder().then(({ openFinder }) => openFinder());
  };
  useEffect(() => {
    // Whoever holds Ctrl may be about to press K: the finder is fetched by then.
    const near = ({ key }: KeyboardEvent) => void ((key === "Control" || key === "Meta") && loadFinder());
    addEventListener("keydown", near);
    return () => removeEventListener("keydown", near);
  }, []);
  const turnInbox = () => setInbox(!inbox);
  const may = useMay();
  const { name, logoAt } = useCompany();
  const [rings, dials] = [may(intakeApi.ringing), may(phoneApi.dial)];
  const mine = usePlaces().filter((place) => me !== null && isFor(place, me));
  const here = mine.findLast(({ href }) => (href === "/" ? pathname === "/" : pathname.startsWith(href)));
  useArrival(pathname);
  const ways = mine
    .filter(({ keys }) => keys !== "")
    .map(({ href, name, keys }): [string, KeyAct] => [
      keys,
      { says: t("goTo", { place: t(name) }), does: () => void navigate({ to: href }) },
    ]);
  useKeys({
    ...Object.fromEntries(ways),
    "Ctrl+k": { says: t("findShort"), does: find },
    "g i": { says: t("notices"), does: turnInbox },
    "?": { says: t("keys"), does: () => setHelp(true) },
  });

  const places = mine
    .filter(({ under }) => !under)
    .map(({ href, name, icon, keys }) => ({
      ...{ href, label: t(name), icon, keys },
      here: href === (here?.under ?? here?.href),
    }));
  return (
    <Frame
      places={places}
      linkTo={linkTo}
      strip={<Strip find={find} showKeys={() => setHelp(true)} inbox={inbox} turnInbox={turnInbox} />}
      mark={logoAt ? { at: logoAt, name } : null}
      banner={useBanner()}
    >
      {children}
      <SaidAloud />
      <Suspense>
        {rings && <RingingCards />}
        {dials && <DialByClick />}
        {inbox && (
          <div className={classes.inbox}>
            <NoticesPanel close={() => setInbox(false)} />
          </div>
        )}
        {finder && <FindAnything places={mine} />}
        {help && <KeysHelp close={() => setHelp(false)} />}
      </Suspense>
    </Frame>
  );
}

/** The places that have a page. */
function usePlaces(): readonly DeskPlace[] {
  const { routesByPath } = useRouter();
  return deskPlaces.filter(({ href }) => href in routesByPath);
}

const linkTo: LinkTo = ({ href, className, current, title, children }) => (
  <Link to={href} className={className} title={title} aria-current={current ? "page" : undefined} activeProps={noProps}>
    {children}
  </Link>
);
const noProps = {};

/** What stands over every page: that the server is out of reach, or that time is simulated. */
function useBanner(): ReactNode {
  const t = useMessages(messages);
  const simulated = useSimulated();
  if (useLineDown()) return t("noServer");
  return simulated ? <TimeBanner /> : null;
}

/** Says that time is simulated, and how late it is. */
function TimeBanner() {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow();
  return <>{t("simulated", { time: times.exact(now) })}</>;
}
