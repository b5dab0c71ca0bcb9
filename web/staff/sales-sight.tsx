import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useAsk } from "../platform/use-ask.ts";
import { useDo } from "../platform/use-do.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./rights-messages.ts";
import { SightChoice } from "./sight-choice.tsx";
import classes from "./staff.module.css";

/** Whether Sales see every customer; an administrator settles it, and it holds from the next click of everybody. */
export function SalesSight() {
  const t = useMessages(messages);
  const may = useMay();
  const sight = useAsk(staffApi.salesSight, {});
  const change = useDo(staffApi.changeSalesSight, { onDone: () => void sight.refetch() });
  if (!sight.data) return null;
  return (
    <section className={classes.section} aria-label={t("salesSee")}>
      <SightChoice
        label={t("salesSee")}
        description={t("salesSeeHint")}
        sees={change.isPending ? change.variables.sees : sight.data.sees}
        onChange={(sees) => change.mutate({ sees })}
        disabled={!may(staffApi.changeSalesSight)}
      />
      {change.error && <ErrorNote says={change.error.detail} />}
    </section>
  );
}
