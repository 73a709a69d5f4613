/** Gives a heading the focus when it is first drawn, as its `ref`: whoever came here by keyboard or by ear is where he wanted to go. */
export function focused(heading: HTMLElement | null): void {
  heading?.focus();
}
