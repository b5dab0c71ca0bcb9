import { Button, Checkbox, Group, NumberInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState, type FormEvent } from "react";
import { roles, type Role } from "@kept/domain/kit/actor.ts";
import type { OutputOf } from "@kept/domain/kit/api.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { useTimes } from "../platform/use-times.ts";
import { messages } from "./factor-rule-messages.ts";
import { roleNames } from "@kept/domain/staff/role-names.ts";
import classes from "./staff.module.css";

type Standing = OutputOf<typeof staffApi.factorRule>;

/** Of which roles a second factor is asked, with how many days, and who has none yet. */
export function FactorRuleSection() {
  const t = useMessages(messages);
  const { data, error, refetch } = useAsk(staffApi.factorRule, {});
  if (error) return <ErrorNote says={error.detail} again={() => void refetch()} />;
  if (!data) return null;
  return (
    <section className={classes.section} aria-label={t("rule")}>
      <h2>{t("rule")}</h2>
      <p className={classes.quiet}>{t("ruleHint")}</p>
      <RuleForm key={data.version} standing={data} />
      <Lacking standing={data} />
    </section>
  );
}

function RuleForm({ standing }: { standing: Standing }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [asked, setAsked] = useState<readonly Role[]>(standing.roles);
  const [graceDays, setGraceDays] = useState(standing.graceDays);
  const put = useDo(staffApi.requireFactor, {
    onDone: () => notifications.show({ message: t("saved") }),
    onRefused: () => true,
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ roles: [...asked], graceDays, version: standing.version });
  };
  return (
    <form onSubmit={save}>
      <Checkbox.Group
        label={t("roles")}
        value={[...asked]}
        onChange={(chosen) => setAsked(roles.filter((role) => chosen.includes(role)))}
      >
        <Group gap="md" mt={4}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={roleNames[role][language]} />
          ))}
        </Group>
      </Checkbox.Group>
      <NumberInput
        mt="sm"
        maw={160}
        label={t("graceDays")}
        min={0}
        max={90}
        allowDecimal={false}
        value={graceDays}
        onChange={(typed) => setGraceDays(Math.min(90, Math.max(0, Number(typed) || 0)))}
      />
      {put.error && <ErrorNote says={put.error.detail} />}
      <Group className={classes.foot}>
        <Button type="submit" loading={put.isPending}>
          {t("save")}
        </Button>
      </Group>
    </form>
  );
}

function Lacking({ standing: { roles: asked, lacking } }: { standing: Standing }) {
  const t = useMessages(messages);
  const times = useTimes();
  if (asked.length === 0) return <p className={classes.quiet}>{t("nobody")}</p>;
  if (lacking.length === 0) return <p className={classes.quiet}>{t("allHave")}</p>;
  return (
    <>
      <p>{t("lacking", { n: lacking.length })}</p>
      <ul className={classes.lines}>
        {lacking.map(({ id, name, by }) => (
          <li key={id}>
            <span>
              {name} <span className={classes.quiet}>{by ? t("by", { date: times.date(by) }) : t("nextSignIn")}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
