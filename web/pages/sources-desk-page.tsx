import { SourcesPage } from "../arrivals/sources-page.tsx";
import { FaxReadingSetUp } from "../fax/reading-set-up.tsx";

/** The programs that send us what they received, and the one that reads faxes. */
export function SourcesDeskPage() {
  return (
    <>
      <SourcesPage />
      <FaxReadingSetUp />
    </>
  );
}
