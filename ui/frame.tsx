import { IconDots, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, type Icon } from "@tabler/icons-react";
import { Fragment, useState, type ReactNode } from "react";
import classes from "./frame.module.css";
import { KeyHint } from "./key-hint.tsx";
import { useWords, words } from "./speech.tsx";

/** A place one can go to. */
export type Place = {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  /** The keys that go there: "g t". */
  readonly keys: string;
  readonly here: boolean;
  /** How many things wait there. */
  readonly count?: number;
};

/** How a place becomes a link, as the router of the page has it. */
export type LinkTo = (link: {
  href: string;
  className: string;
  current: boolean;
  title?: string;
  children: ReactNode;
}) => ReactNode;

type Props = {
  places: readonly Place[];
  linkTo: LinkTo;
  /** The strip at the top: what to find, the next promise, and the tools at its end. */
  strip: ReactNode;
  /** The company's own mark, instead of ours. */
  mark?: { at: string; name: string } | null;
  /** A sentence over everything: that time is simulated, that the line is down. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of every page: places with words and keys at the side (a bar of five at the bottom of a phone), the strip, the page. */
export function Frame({ places, linkTo, strip, mark, banner, children }: Props) {
  const t = useWords(frameWords);
  const [narrow, setNarrow] = useState(() => localStorage.getItem(placeOfWidth) === "narrow");
  const turn = () => {
    localStorage.setItem(placeOfWidth, narrow ? "wide" : "narrow");
    setNarrow(!narrow);
  };
  const Turn = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <div className={classes.frame} data-narrow={narrow || undefined}>
      <a href="#page" className={classes.skip}>
        {t("skip")}
      </a>
      <nav className={classes.side} aria-label={t("places")}>
        <div className={classes.brand}>
          {mark ? <img src={mark.at} alt={mark.name || "Kept"} className={classes.mark} /> : narrow ? "K" : "Kept"}
        </div>
        <div className={classes.places}>
          {places.map((place) => (
            <PlaceLink key={place.href} place={place} linkTo={linkTo} narrow={narrow} />
          ))}
        </div>
        <button type="button" className={classes.turn} onClick={turn} aria-expanded={!narrow} title={t("width")}>
          <Turn size={18} aria-hidden />
          <span className={classes.label}>{t(narrow ? "widen" : "narrow")}</span>
        </button>
      </nav>
      <div className={classes.rest}>
        {banner && <output className={classes.banner}>{banner}</output>}
        <header className={classes.strip}>{strip}</header>
        <main id="page" tabIndex={-1} className={classes.page}>
          {children}
        </main>
      </div>
      <BottomBar places={places} linkTo={linkTo} />
    </div>
  );
}

const placeOfWidth = "kept.places";

const frameWords = {
  skip: words("跳到內容", "跳到内容", "Skip to the page"),
  places: words("主選單", "主菜单", "Places"),
  more: words("更多", "更多", "More"),
  narrow: words("收起", "收起", "Collapse"),
  widen: words("展開", "展开", "Expand"),
  width: words("收起或展開主選單", "收起或展开主菜单", "Collapse or expand the places"),
};

function PlaceLink({ place, linkTo, narrow }: { place: Place; linkTo: LinkTo; narrow: boolean }) {
  const { href, label, icon: Shape, keys, here, count = 0 } = place;
  return linkTo({
    href,
    className: classes.place ?? "",
    current: here,
    title: narrow ? `${label}  ${keys}` : undefined,
    children: (
      <>
        <Shape size={18} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
        {count > 0 ? <span className={classes.count}>{count}</span> : <KeyHint keys={keys} />}
      </>
    ),
  });
}

/** Four places and the way to all others, in reach of the thumb. */
function BottomBar({ places, linkTo }: { places: readonly Place[]; linkTo: LinkTo }) {
  const t = useWords(frameWords);
  const here = places.find((place) => place.here)?.href ?? "";
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === here;
  const tab = ({ href, label, icon: Shape, here }: Place) => (
    <Fragment key={href}>
      {linkTo({
        href,
        className: classes.tab ?? "",
        current: here,
        children: (
          <>
            <Shape size={20} stroke={1.6} aria-hidden />
            <span>{label}</span>
          </>
        ),
      })}
    </Fragment>
  );
  return (
    <nav className={classes.bottom} aria-label={t("places")}>
      {open && <div className={classes.others}>{places.slice(4).map(tab)}</div>}
      {places.slice(0, 4).map(tab)}
      <button type="button" className={classes.tab} aria-expanded={open} onClick={() => setOpenAt(open ? null : here)}>
        <IconDots size={20} stroke={1.6} aria-hidden />
        <span>{t("more")}</span>
      </button>
    </nav>
  );
}
