import { faxApi } from "@kept/domain/fax/api.ts";
import { scripts } from "@kept/domain/fax/reading.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./fax.module.css";
import { messages } from "./messages.ts";

const packages = {
  program: "tesseract-ocr",
  "zh-Hant": "tesseract-ocr-chi-tra",
  "zh-Hans": "tesseract-ocr-chi-sim",
  en: "tesseract-ocr-eng",
  pdf: "poppler-utils",
} as const;

/** Whether faxes can be read on this server, and what to install where not. */
export function FaxReadingSetUp() {
  const t = useMessages(messages);
  const may = useMay();
  const { data } = useAsk(faxApi.readingSetUp, {}, { enabled: may(faxApi.readingSetUp) });
  if (!data) return null;
  const lacking = [
    ...(data.program ? [] : [packages.program]),
    ...scripts.filter((script) => !data.scripts.includes(script)).map((script) => packages[script]),
    ...(data.pdf ? [] : [packages.pdf]),
  ];
  return (
    <section aria-labelledby="fax-reading" className={classes.setUp}>
      <h2 id="fax-reading">{t("readingTitle")}</h2>
      <p>{t(lacking.length === 0 ? "readingAll" : data.program ? "readingSome" : "readingNone")}</p>
      {lacking.length > 0 && <pre className={classes.words}>{`apt-get install ${lacking.join(" ")}`}</pre>}
    </section>
  );
}
