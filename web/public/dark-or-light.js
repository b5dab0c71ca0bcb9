// Dark or light is settled before the first paint, so that nothing flashes.
(() => {
  const chosen = localStorage.getItem("kept.look");
  const dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
