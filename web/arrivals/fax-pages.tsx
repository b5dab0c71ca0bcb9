import { useEffect, useRef, useState } from "react";
import { Button } from "@mantine/core";
import { IconRotateClockwise, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./arrivals.module.css";
import { pagesOf, type FaxPage } from "./fax-tiff.ts";
import { messages } from "./messages.ts";

/** A fax page by page, in its right proportions whatever the machine sent; turned and made larger as one reads. */
export function FaxPages({ address }: { address: string }) {
  const t = useMessages(messages);
  const [pages, setPages] = useState<readonly FaxPage[] | "broken" | null>(null);
  const [turned, setTurned] = useState(0);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    let left = false;
    pagesAt(address).then(
      (read) => !left && setPages(read),
      () => !left && setPages("broken"),
    );
    return () => void (left = true);
  }, [address]);
  if (pages === "broken") return <ErrorNote says={t("faxUnreadable")} />;
  if (pages === null) return <p className={classes.quiet}>{t("faxReading")}</p>;
  return (
    <div>
      <div className={classes.acts}>
        <span className={classes.quiet}>{t("faxPages", { n: pages.length })}</span>
        <Button size="compact-sm" variant="default" onClick={() => setTurned((turned + 90) % 360)}>
          <IconRotateClockwise size={16} aria-hidden /> {t("turn")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setWidth(Math.min(1_728, width * 1.25))}>
          <IconZoomIn size={16} aria-hidden /> {t("larger")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setWidth(Math.max(240, width / 1.25))}>
          <IconZoomOut size={16} aria-hidden /> {t("smaller")}
        </Button>
      </div>
      <div className={classes.faxPages}>
        {pages.map((page, place) => (
          <Page key={page.id} page={page} label={t("faxPage", { n: place + 1 })} turned={turned} width={width} />
        ))}
      </div>
    </div>
  );
}

async function pagesAt(address: string): Promise<FaxPage[]> {
  const answer = await fetch(address, { credentials: "same-origin" });
  if (!answer.ok) throw new Error(String(answer.status));
  return pagesOf(await answer.arrayBuffer());
}

type PageProps = { page: FaxPage; label: string; turned: number; width: number };

function Page({ page, label, turned, width }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const pen = canvas.current?.getContext("2d");
    pen?.putImageData(new ImageData(new Uint8ClampedArray(page.rgba), page.columns, page.rows), 0, 0);
  }, [page]);
  const height = (width * page.rows * page.stretch) / page.columns;
  const across = turned % 180 !== 0;
  return (
    <div
      className={classes.faxSheet}
      style={{ inlineSize: across ? height : width, blockSize: across ? width : height }}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        width={page.columns}
        height={page.rows}
        style={{ inlineSize: width, blockSize: height, transform: `translate(-50%, -50%) rotate(${turned}deg)` }}
      />
    </div>
  );
}
