import { Button } from "@mantine/core";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { firstSteps, type FirstStep, type FirstSteps as Steps } from "@kept/domain/app/first-steps.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { CompanyName } from "./company-name.tsx";
import classes from "./first-steps.module.css";
import { messages } from "./first-steps-messages.ts";
import { SamplePane } from "./sample-pane.tsx";

/** The way from an empty house to the first call in ten minutes: steps that tick themselves off by what is there, and a sample to look around in. */
export function FirstSteps({ steps }: { steps: Steps }) {
  const t = useMessages(messages);
  const done = firstSteps.filter((step) => steps.done[step]).length;
  return (
    <section aria-label={t("firstSteps")} className={classes.guide}>
      {done < firstSteps.length && (
        <>
          <h2 className={classes.title}>
            {t("firstSteps")}{" "}
            <span className={classes.count}>{t("stepsDone", { n: done, of: firstSteps.length })}</span>
          </h2>
          <ol className={classes.steps}>
            {firstSteps.map((step) => (
              <StepLine key={step} step={step} done={steps.done[step]}>
                {acts[step](steps)}
              </StepLine>
            ))}
          </ol>
        </>
      )}
      <SamplePane sample={steps.sample} />
    </section>
  );
}

function StepLine({ step, done, children }: { step: FirstStep; done: boolean; children: ReactNode }) {
  const t = useMessages(messages);
  const Shape = done ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Shape size={20} aria-label={t(done ? "done" : "toDo")} role="img" className={classes.shape} />
      <div>
        <strong>{t(step)}</strong>
        {!done && <p className={classes.hint}>{t(`${step}Hint`)}</p>}
      </div>
      <div className={classes.acts}>{children}</div>
    </li>
  );
}

/** What can be done about each step, on the spot or where it leads. */
const acts: Readonly<Record<FirstStep, (steps: Steps) => ReactNode>> = {
  company: ({ company }) => (
    <>
      <CompanyName company={company} />
      <Way to="/company" says="addLogo" />
    </>
  ),
  hours: ({ done }) => <HoursActs done={done.hours} />,
  people: ({ done }) => (
    <>
      <Way to="/people" says={done.people ? "morePeople" : "addPeople"} />
      <Way to="/people/import" says="loadPeople" />
    </>
  ),
  customers: ({ done }) => (
    <>
      {!done.customers && <Way to="/customers" says="typeCustomer" />}
      <Way to="/customers/import" says="loadCustomers" />
    </>
  ),
  call: () => <Way to="/call" says="takeCall" />,
};

function Way({ to, says }: { to: string; says: keyof typeof messages }) {
  const t = useMessages(messages);
  return (
    <Link to={to as string} className={classes.way}>
      {t(says)}
    </Link>
  );
}

function HoursActs({ done }: { done: boolean }) {
  const t = useMessages(messages);
  const settle = useDo(appApi.changeCompany);
  return (
    <>
      {!done && (
        <Button
          size="compact-sm"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate({ hoursSettled: true })}
        >
          {t("roundTheClock")}
        </Button>
      )}
      <Way to="/calendars" says="setHours" />
    </>
  );
}
