import classes from "./say-aloud.module.css";

/** Where what was done is said to those who hear the page (WCAG 4.1.3); stands once in the frame. */
export const SaidAloud = () => <p id={place} role="status" className={classes.heard} />;

const place = "said-aloud";
let pause: ReturnType<typeof setTimeout> | undefined;

/** Says a sentence to those who hear the page; the same one twice is said twice, and it goes again, so that nobody comes upon it later. */
export function sayAloud(sentence: string): void {
  const said = document.getElementById(place);
  if (!said || sentence === "") return;
  clearTimeout(pause);
  said.textContent = "";
  pause = setTimeout(() => {
    said.textContent = sentence;
    pause = setTimeout(() => (said.textContent = ""), 5_000);
  }, 50);
}
