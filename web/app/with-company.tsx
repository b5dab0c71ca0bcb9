import type { ReactNode } from "react";
import { appApi } from "@kept/domain/app/api.ts";
import { addressOf } from "../platform/client.ts";
import { useAsk } from "../platform/use-ask.ts";
import { CompanyContext } from "../platform/use-company.ts";

/** Lets everything below know whose desk it is; before the server has said so it is nobody's. */
export function WithCompany({ children }: { children: ReactNode }) {
  const { data } = useAsk(appApi.company, {}, { staleTime: 600_000 });
  const { name = "", logo = null } = data ?? {};
  return (
    <CompanyContext value={{ name, logoAt: logo && addressOf(appApi.logo, { of: logo }) }}>{children}</CompanyContext>
  );
}
