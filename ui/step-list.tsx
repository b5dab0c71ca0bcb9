import { IconCheck, IconCircle, IconCircleDotFilled, IconMinus } from "@tabler/icons-react";
import classes from "./step-list.module.css";
import { useWords, words } from "./speech.tsx";

/** One step of a path and where it stands. */
export type Step = {
  readonly label: string;
  readonly state: "done" | "now" | "open" | "left-out";
  /** How long it took or takes, in figures: "0:12". */
  readonly length?: string;
};

/** Where we are on a path, and how long each step took; a step can be gone back to. */
export function StepList({ label, steps, go }: { label: string; steps: readonly Step[]; go?: (step: number) => void }) {
  const t = useWords(stepWords);
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => {
        const Shape = shapes[step.state];
        return (
          <li key={step.label}>
            <button
              type="button"
              className={classes.step}
              data-state={step.state}
              aria-current={step.state === "now" ? "step" : undefined}
              disabled={!go}
              onClick={() => go?.(index)}
            >
              <Shape size={16} aria-label={t(step.state)} className={classes.shape} />
              <span className={classes.number}>{index + 1}</span>
              <span className={classes.label}>{step.label}</span>
              <span className={classes.length}>{step.length}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

const shapes = { done: IconCheck, now: IconCircleDotFilled, open: IconCircle, "left-out": IconMinus };
const stepWords = {
  done: words("完成", "完成", "done"),
  now: words("目前", "当前", "now"),
  open: words("未做", "未做", "to come"),
  "left-out": words("略過", "略过", "left out"),
};
