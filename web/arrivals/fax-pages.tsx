import { useEffect, useRef, useState } from "react";
import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconDownload, IconRotateClockwise, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { messages } from "./messages.ts";
import { readFax, type Fax, type FaxPage } from "./read-fax.ts";

type Props = { address: string; name: string; type: string };

/** How a page is looked at: turned clockwise by degrees, and as wide as so many pixels of the screen. */
type PageView = { readonly turned: number; readonly width: number };

/** A fax page by page, in its right proportions whatever the machine sent; taken away as a PDF. */
export function FaxPages({ address, name, type }: Props) {
  const t = useMessages(messages);
  const [fax, setFax] = useState<Fax | "broken" | null>(null);
  useEffect(() => {
    let left = false;
    const reading = readFax({ address, name, type });
    reading.then(
      (read) => !left && setFax(read),
      () => !left && setFax("broken"),
    );
    return () => {
      left = true;
      void reading.then(({ close }) => close()).catch(() => undefined);
    };
  }, [address, name, type]);
  if (fax === "broken") return <ErrorNote says={t("faxUnreadable")} />;
  if (fax === null) return <p className={classes.quiet}>{t("faxReading")}</p>;
  return <Read fax={fax} address={address} name={name} />;
}

/** As wide as one reads well, or as the telephone in one's hand. */
const asItCame = (): PageView => ({ turned: 0, width: Math.min(640, innerWidth - 32) });

/** Its pages, one of them in hand: that one is turned and made larger as one reads, and stays so in this browser. */
function Read({ fax, address, name }: { fax: Fax; address: string; name: string }) {
  const { pages } = fax;
  const t = useMessages(messages);
  const [views, setViews] = useLocalStorage<Record<string, PageView>>({
    key: `kept.fax:${address}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const [inHand, setInHand] = useState(0);
  const viewOf = (place: number): PageView => views[place] ?? asItCame();
  const set = (change: (view: PageView) => PageView) =>
    setViews((before) => ({ ...before, [inHand]: change(before[inHand] ?? asItCame()) }));
  const turn = () => set((view) => ({ ...view, turned: (view.turned + 90) % 360 }));
  const larger = () => set((view) => ({ ...view, width: Math.min(1_728, view.width * 1.25) }));
  const smaller = () => set((view) => ({ ...view, width: Math.max(240, view.width / 1.25) }));
  const move = (by: 1 | -1) => setInHand((at) => Math.max(0, Math.min(pages.length - 1, at + by)));
  const save = () =>
    void saved(
      fax.asPdf((place) => viewOf(place).turned),
      name,
    );
  useKeys({
    "]": { does: () => move(1), says: t("nextPage") },
    "[": { does: () => move(-1), says: t("pageBefore") },
    ".": { does: turn, says: t("turn") },
    "+": { does: larger, says: t("larger") },
    "-": { does: smaller, says: t("smaller") },
    d: { does: save, says: t("asPdf") },
  });
  return (
    <div>
      <div className={classes.acts}>
        <span className={classes.quiet}>{t("pageInHand", { at: inHand + 1, n: pages.length })}</span>
        <Button size="compact-sm" variant="default" onClick={turn}>
          <IconRotateClockwise size={16} aria-hidden /> {t("turn")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={larger}>
          <IconZoomIn size={16} aria-hidden /> {t("larger")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={smaller}>
          <IconZoomOut size={16} aria-hidden /> {t("smaller")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={save} rightSection={<KeyHint keys="d" />}>
          <IconDownload size={16} aria-hidden /> {t("asPdf")}
        </Button>
      </div>
      <div className={classes.faxPages}>
        {pages.map((page, place) => (
          <Page
            key={page.id}
            page={page}
            label={t("faxPage", { n: place + 1 })}
            view={viewOf(place)}
            isInHand={pages.length > 1 && place === inHand}
            take={() => setInHand(place)}
          />
        ))}
      </div>
    </div>
  );
}

async function saved(pdf: Promise<Blob>, name: string): Promise<void> {
  const address = URL.createObjectURL(await pdf);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name.replace(/\.(tiff?|pdf)$/i, "")}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

type PageProps = { page: FaxPage; label: string; view: PageView; isInHand: boolean; take: () => void };

function Page({ page, label, view, isInHand, take }: PageProps) {
  const { turned, width } = view;
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = width * page.ratio;
  useEffect(() => {
    let left = false;
    const draw = async () => {
      const picture = await page.draw(dotsIn(width), dotsIn(height));
      if (!left && canvas.current) show(canvas.current, picture);
      picture.close();
    };
    void draw();
    return () => void (left = true);
  }, [page, width, height]);
  const first = useRef(true);
  useEffect(() => {
    // Not as it opens: one reads the head of the arrival first.
    if (isInHand && !first.current) canvas.current?.scrollIntoView({ block: "nearest" });
    first.current = false;
  }, [isInHand]);
  const across = turned % 180 !== 0;
  return (
    <div
      className={classes.faxSheet}
      data-in-hand={isInHand || undefined}
      style={{ inlineSize: across ? height : width, blockSize: across ? width : height }}
      onPointerDown={take}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        style={{ inlineSize: width, blockSize: height, transform: `translate(-50%, -50%) rotate(${turned}deg)` }}
      />
    </div>
  );
}

function show(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
}

const dotsIn = (side: number): number => Math.round(side * devicePixelRatio);
