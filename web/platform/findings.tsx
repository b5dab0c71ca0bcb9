import type { Finding } from "@kept/domain/kit/finding.ts";
import { text } from "@kept/domain/kit/language.ts";
import classes from "@kept/ui/findings.module.css";
import { useLanguage, useMessages } from "./use-messages.ts";

const messages = {
  findings: text("檢查結果", "检查结果", "What was found"),
  good: text("正常", "正常", "well"),
  warn: text("注意", "注意", "note"),
  bad: text("有問題", "有问题", "wrong"),
};

/** What was found when something was tested, the worst first; read aloud as it comes. */
export function Findings({ rows }: { rows: readonly Finding[] | undefined }) {
  const t = useMessages(messages);
  const language = useLanguage();
  return (
    <ul className={classes.findings} aria-label={t("findings")} aria-live="polite">
      {rows?.map(({ level, says }) => (
        <li key={says.en} data-level={level}>
          <strong>{t(level)}</strong> {says[language]}
        </li>
      ))}
    </ul>
  );
}
