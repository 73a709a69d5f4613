/** The page where people sign in and set the store up. */
export const accountPage = "/account/";

/** Where to send somebody without a session, so that he comes back to what he was reading. */
export function signInAddress({ pathname, search, hash }: Pick<Location, "pathname" | "search" | "hash">): string {
  return `${accountPage}?${new URLSearchParams({ to: `${pathname}${search}${hash}` })}`;
}
