import { hasHolidayData } from "../calendar/working-calendar.ts";
import { durationInWords } from "../charter/figure.ts";
import { pauseReasonNames, type PauseReason } from "../charter/pause-reason.ts";
import type { Duration, Instant } from "../kit/instant.ts";
import { languages, text, type Text } from "../kit/language.ts";
import type { TraceStep } from "./api.ts";
import type { PromiseEvent, PromiseTerms } from "./promise.ts";
import type { Reading } from "./read-promise.ts";

/** An alarm that went off, with the names of those who were told and who answered. */
export type ToldAlarm = {
  readonly key: string;
  readonly firedAt: Instant;
  readonly told: readonly string[];
  readonly answeredAt: Instant | null;
  readonly answeredBy: string | null;
};

/** The life of a promise in sentences a customer could read, in the order of time. */
export function traceOf(
  terms: PromiseTerms,
  events: readonly PromiseEvent[],
  alarms: readonly ToldAlarm[],
  reading: Reading,
): TraceStep[] {
  const steps = [
    ...begun(terms),
    ...events.map(happened),
    ...alarms.flatMap((alarm) => toldStep(alarm, terms)),
    ...due(reading),
  ];
  steps.sort((a, b) => (a.at === b.at ? 0 : a.at === null ? 1 : b.at === null ? -1 : a.at < b.at ? -1 : 1));
  return [...steps, verdict(reading)];
}

function begun(terms: PromiseTerms): TraceStep[] {
  const at = terms.startedAt;
  const because = terms.begunBy.text
    ? text(`:${terms.begunBy.text}`, `:${terms.begunBy.text}`, `: ${terms.begunBy.text}`)
    : text("", "", "");
  const begin = joined(text("開始計時", "开始计时", "The clock begins"), because);
  return [
    { at, kind: "begun", says: begin },
    { at, kind: "calendar", says: calendarSays(terms) },
  ];
}

function calendarSays(terms: PromiseTerms): Text {
  if (terms.fixedDueAt !== null) return text("承諾的是一個日期", "承诺的是一个日期", "A date was promised");
  const budget = inWords(terms.budgetMs ?? 0);
  if (!terms.calendar)
    return each(
      (language) =>
        ({
          "zh-Hant": `時限 ${budget[language]},全天候計時`,
          "zh-Hans": `时限 ${budget[language]},全天候计时`,
          en: `Within ${budget[language]}, counted round the clock`,
        })[language],
    );
  const { zone, version } = terms.calendar;
  const unknown = !hasHolidayData(terms.calendar, Number(terms.startedAt.slice(0, 4)));
  return each(
    (language) =>
      ({
        "zh-Hant": `時限 ${budget[language]},按工作日曆第 ${version} 版計時(${zone})${unknown ? ";該年尚無節假日資料" : ""}`,
        "zh-Hans": `时限 ${budget[language]},按工作日历第 ${version} 版计时(${zone})${unknown ? ";该年尚无节假日数据" : ""}`,
        en: `Within ${budget[language]} of working time by version ${version} of the calendar (${zone})${unknown ? "; no holiday data for that year" : ""}`,
      })[language],
  );
}

function happened(event: PromiseEvent): TraceStep {
  const { at, byName } = event;
  switch (event.kind) {
    case "paused": {
      const reason = pauseReasonNames[event.reason as PauseReason] ?? text(event.reason, event.reason, event.reason);
      return {
        at,
        kind: "paused",
        says: text(
          `暫停:${reason["zh-Hant"]}。依據:${event.evidence}(${byName})`,
          `暂停:${reason["zh-Hans"]}。依据:${event.evidence}(${byName})`,
          `Paused: ${reason.en}. Evidence: ${event.evidence} (${byName})`,
        ),
      };
    }
    case "resumed":
      return {
        at,
        kind: "resumed",
        says: text(`繼續計時(${byName})`, `继续计时(${byName})`, `The clock runs on (${byName})`),
      };
    case "kept": {
      const by = event.evidence.text ? `:${event.evidence.text}` : "";
      return {
        at,
        kind: "kept",
        says: text(
          `完成(${byName})${by}`,
          `完成(${byName})${by}`,
          `Done (${byName})${by && `: ${event.evidence.text}`}`,
        ),
      };
    }
    case "released":
      return {
        at,
        kind: "released",
        says: text(
          `解除:${event.why}(${byName})`,
          `解除:${event.why}(${byName})`,
          `Released: ${event.why} (${byName})`,
        ),
      };
    case "handed-over":
      return {
        at,
        kind: "handed-over",
        says: text(`改由 ${event.debtorName} 負責`, `改由 ${event.debtorName} 负责`, `Now owed by ${event.debtorName}`),
      };
  }
}

function toldStep(alarm: ToldAlarm, terms: PromiseTerms): TraceStep[] {
  const [kind, which = ""] = alarm.key.split(":");
  if (kind === "warning") {
    const share = Math.round(Number(which) * 100);
    return [
      { at: alarm.firedAt, kind: "warned", says: text(`已用去 ${share} %`, `已用去 ${share} %`, `${share} % used`) },
    ];
  }
  if (kind !== "rung") return [];
  const names = alarm.told.length > 0 ? alarm.told.join("、") : "—";
  const wants = terms.ladder[Number(which)]?.wants;
  const told: TraceStep = {
    at: alarm.firedAt,
    kind: "told",
    says: text(
      `通知 ${names}${wants ? ",需要處理" : ""}`,
      `通知 ${names}${wants ? ",需要处理" : ""}`,
      `Told ${alarm.told.join(", ") || "nobody on duty"}${wants ? ", who must act" : ""}`,
    ),
  };
  if (!alarm.answeredAt) return [told];
  const by = alarm.answeredBy ?? "";
  return [
    told,
    { at: alarm.answeredAt, kind: "answered", says: text(`${by} 已處理`, `${by} 已处理`, `${by} took it up`) },
  ];
}

function due(reading: Reading): TraceStep[] {
  const broken: TraceStep[] = reading.brokenAt
    ? [
        {
          at: reading.brokenAt,
          kind: "broken",
          says: text("時限已到,未完成", "时限已到,未完成", "Time ran out before it was done"),
        },
      ]
    : [];
  if (!reading.dueAt || reading.brokenAt) return broken;
  return [{ at: reading.dueAt, kind: "due", says: text("時限", "时限", "Due") }];
}

function verdict(reading: Reading): TraceStep {
  const used = inWords(reading.usedMs);
  const says = {
    running: text("計時中", "计时中", "Running"),
    paused: text("暫停中", "暂停中", "Paused"),
    kept: each(
      (l) => ({ "zh-Hant": `守諾:用時 ${used[l]}`, "zh-Hans": `守诺:用时 ${used[l]}`, en: `Kept, in ${used[l]}` })[l],
    ),
    broken: each(
      (l) =>
        ({ "zh-Hant": `未守諾:用時 ${used[l]}`, "zh-Hans": `未守诺:用时 ${used[l]}`, en: `Broken, after ${used[l]}` })[
          l
        ],
    ),
    released: text("已解除,不計", "已解除,不计", "Released, not counted"),
  }[reading.state];
  return { at: reading.endedAt, kind: "verdict", says };
}

const inWords = (ms: Duration): Text => each((language) => durationInWords(ms, language));

const each = (make: (language: (typeof languages)[number]) => string): Text => ({
  "zh-Hant": make("zh-Hant"),
  "zh-Hans": make("zh-Hans"),
  en: make("en"),
});

const joined = (a: Text, b: Text): Text => each((language) => a[language] + b[language]);
