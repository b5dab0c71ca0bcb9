import { customersApi } from "@kept/domain/customers/api.ts";
import { intakeApi } from "@kept/domain/intake/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import type { Candidate } from "./company-candidates.tsx";

const mayNameTicket = /^\s*[fFｆＦ#]?[-－\s\d０-９]{1,16}$/;

/** The companies and tickets that what was typed may mean; a company whose code it is comes before a ticket's number. */
export function useCandidates(looked: string) {
  const company = useAsk(
    customersApi.find,
    { text: looked, limit: 8 },
    { enabled: looked !== "", placeholderData: (before) => before },
  );
  const named = useAsk(
    intakeApi.ticketsNamed,
    { text: looked.slice(0, 60) },
    { enabled: mayNameTicket.test(looked) && looked !== "", placeholderData: (before) => before },
  );
  const companies = (looked === "" ? [] : (company.data?.rows ?? [])).map((match): Candidate => ({
    kind: "company",
    ...match,
  }));
  const tickets = (mayNameTicket.test(looked) ? (named.data?.rows ?? []) : []).map((ticket): Candidate => ({
    kind: "ticket",
    ...ticket,
  }));
  const byCode = companies.filter((each) => each.kind === "company" && each.foundBy === "code");
  const others = companies.filter((each) => !byCode.includes(each));
  return {
    matches: [...byCode, ...tickets, ...others],
    looking: company.isFetching || named.isFetching,
    failed: company.error ?? named.error,
    again: () => {
      void company.refetch();
      if (named.error) void named.refetch();
    },
  };
}
