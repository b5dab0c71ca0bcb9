import "@mantine/core/styles.css";
import "./look.css";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { Speech, type Tongue } from "./speech.tsx";
import { theme, variables } from "./theme.ts";
import { Ticking, type TimeSource } from "./ticking.tsx";

const scheme = localStorageColorSchemeManager({ key: "kept.look" });

/** Dresses everything below it: theme, dark or light, language, and the time its clocks go by. */
export function Look({ language, time, children }: { language: Tongue; time: TimeSource; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      colorSchemeManager={scheme}
      defaultColorScheme="auto"
    >
      <Speech language={language}>
        <Ticking time={time}>
          {children}
          <ToastsLater />
        </Ticking>
      </Speech>
    </MantineProvider>
  );
}

const Toasts = lazy(async () => ({ default: (await import("./toasts.tsx")).Toasts }));

/** Nobody is told anything before the first screen stands; what is said until then is shown as soon as it can be. */
function ToastsLater() {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const later = setTimeout(() => setStands(true), 1_000);
    return () => clearTimeout(later);
  }, []);
  return stands ? (
    <Suspense>
      <Toasts />
    </Suspense>
  ) : null;
}
