import { phoneApi } from "@kept/domain/phone/api.ts";
import { between } from "@kept/domain/kit/instant.ts";
import type { PhoneBoard } from "@kept/domain/phone/set-up.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMessages } from "../platform/use-messages.ts";
import { useNow } from "../platform/use-now.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";

type Line = PhoneBoard["today"];

/** Who waits and how long, and how many were answered within three rings: today, this month, by hour, by number. */
export function RingBoard() {
  const t = useMessages(messages);
  const times = useTimes();
  const now = useNow();
  const { data: board } = useAsk(phoneApi.board, {});
  if (!board) return null;
  const longest = board.longestSince ? times.length(Math.max(0, between(board.longestSince, now))) : t("none");
  return (
    <section aria-label={t("kept")}>
      <dl className={classes.figures}>
        <Figure name={t("waiting")} value={String(board.waiting)} />
        <Figure name={t("longest")} value={longest} />
        <Figure name={t("today")} value={shareOf(board.today)} />
        <Figure name={t("month")} value={shareOf(board.month)} />
      </dl>
      <div className={classes.tables}>
        <Table title={t("byHour")} first={t("hour")} lines={board.byHour} />
        <Table title={t("byNumber")} first={t("number")} lines={board.byNumber} />
      </div>
    </section>
  );
}

const Figure = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** The share kept of those judged, in full per cent rounded down, with how many there were. */
function shareOf({ kept, broken }: Line): string {
  const judged = kept + broken;
  return judged === 0 ? "—" : `${Math.floor((100 * kept) / judged)} % (${kept}/${judged})`;
}

function Table({ title, first, lines }: { title: string; first: string; lines: readonly Line[] }) {
  const t = useMessages(messages);
  if (lines.length === 0) return null;
  return (
    <div className={classes.scrolls}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t("calls")}</th>
            <th scope="col">{t("kept")}</th>
            <th scope="col">{t("broken")}</th>
            <th scope="col">{t("unmeasured")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, calls, kept, broken, unmeasured }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{calls}</td>
              <td>{kept}</td>
              <td>{broken}</td>
              <td>{unmeasured}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
