/** Touching up the scale by less cannot be seen. */
const leastScale = 1.01;

type Page = { readonly scale: () => number; readonly replace: () => void };

/** Opens the page anew when somebody left it magnified and nobody is answering: neither a reload nor the viewport's own word takes it back (measured in Chromium 153). */
export async function unmagnified(isIdle: () => Promise<boolean>, { scale, replace }: Page): Promise<void> {
  if (scale() > leastScale && (await isIdle())) replace();
}
