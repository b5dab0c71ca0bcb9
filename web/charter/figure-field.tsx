import { Group, NumberInput, Select } from "@mantine/core";
import { budgetOf, ringCadences, type Figure } from "@kept/domain/charter/figure.ts";
import { day, hour, minute, second } from "@kept/domain/kit/instant.ts";
import { cadenceNames, messages } from "./messages.ts";
import classes from "./charter.module.css";
import { useLanguage, useMessages } from "../platform/use-messages.ts";

type Props<F extends Figure = Figure> = { figure: F; onChange: (figure: Figure) => void };

/** Changes the number of a clause; its kind stays. */
export function FigureField({ figure, onChange }: Props) {
  switch (figure.kind) {
    case "within":
      return <LimitField figure={figure} onChange={onChange} />;
    case "rings":
      return <RingsField figure={figure} onChange={onChange} />;
    case "every":
    case "window":
      return <CycleField figure={figure} onChange={onChange} />;
  }
}

const units = { seconds: second, minutes: minute, hours: hour, days: day } as const;
type Unit = keyof typeof units;
const unitNames = Object.keys(units) as Unit[];

/** The largest unit that leaves nothing over, hours at most. */
const unitOf = (ms: number): Unit => (ms % hour === 0 ? "hours" : ms % minute === 0 ? "minutes" : "seconds");

function LimitField({ figure, onChange }: Props<Extract<Figure, { kind: "within" }>>) {
  const t = useMessages(messages);
  const unit = unitOf(figure.ms);
  const set = (amount: number, of: Unit) => onChange({ kind: "within", ms: Math.max(1, amount) * units[of] });
  const amount = figure.ms / units[unit];
  return (
    <Group align="end" gap="xs" wrap="nowrap">
      <NumberInput
        label={t("amount")}
        min={1}
        allowDecimal={false}
        value={amount}
        onChange={(typed) => set(Number(typed), unit)}
      />
      <Select
        aria-label={t("amount")}
        data={unitNames.map((value) => ({ value, label: t(value) }))}
        value={unit}
        allowDeselect={false}
        onChange={(chosen) => set(amount, unitNames.find((name) => name === chosen) ?? unit)}
      />
    </Group>
  );
}

function RingsField({ figure, onChange }: Props<Extract<Figure, { kind: "rings" }>>) {
  const t = useMessages(messages);
  const language = useLanguage();
  const names = Object.keys(ringCadences) as (keyof typeof ringCadences)[];
  const now = names.find((name) => {
    const { onMs, offMs } = ringCadences[name];
    return onMs === figure.onMs && offMs === figure.offMs;
  });
  return (
    <>
      <NumberInput
        label={t("rings")}
        description={t("endsAt", { n: figure.rings, seconds: (budgetOf(figure) ?? 0) / second })}
        min={1}
        max={20}
        allowDecimal={false}
        value={figure.rings}
        onChange={(typed) => onChange({ ...figure, rings: Math.min(20, Math.max(1, Number(typed))) })}
      />
      <Select
        label={t("cadence")}
        data={names.map((value) => ({ value, label: cadenceNames[value][language] }))}
        value={now ?? null}
        allowDeselect={false}
        onChange={(chosen) => {
          const name = names.find((known) => known === chosen);
          if (name) onChange({ ...figure, ...ringCadences[name] });
        }}
      />
      <p className={classes.quiet}>{t("cadenceIs", { on: figure.onMs / second, off: figure.offMs / second })}</p>
    </>
  );
}

const cycles = ["P1W", "P1M", "P3M", "P6M", "P1Y"] as const;

function CycleField({ figure, onChange }: Props<Extract<Figure, { kind: "every" | "window" }>>) {
  const t = useMessages(messages);
  const known = cycles.map((value) => ({ value: value as string, label: t(value) }));
  const data = known.some(({ value }) => value === figure.period)
    ? known
    : [...known, { value: figure.period, label: figure.period }];
  return (
    <Select
      label={t(figure.kind === "every" ? "cycle" : "window")}
      data={data}
      value={figure.period}
      allowDeselect={false}
      onChange={(period) => period && onChange({ ...figure, period })}
    />
  );
}
