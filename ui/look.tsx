import "@mantine/core/styles.css";
import "./look.css";
import { MantineProvider, localStorageColorSchemeManager } from "@mantine/core";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
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

/** Nobody is told anything before the first screen stands; what is said until then is shown as soon as it can be. A server that is gone meanwhile takes nothing from the page: it is asked again. */
function ToastsLater() {
  const [Toasts, setToasts] = useState<ComponentType | null>(null);
  useEffect(() => {
    const load = async (): Promise<void> => {
      try {
        const { Toasts: loaded } = await import("./toasts.tsx");
        setToasts(() => loaded);
      } catch {
        later = setTimeout(() => void load(), 3_000);
      }
    };
    let later = setTimeout(() => void load(), 3_000);
    return () => clearTimeout(later);
  }, []);
  return Toasts ? <Toasts /> : null;
}
