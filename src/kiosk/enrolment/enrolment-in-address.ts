/** What an address opens the enrolment with, `/kiosk/#enrol=K7QM2XPA`; null when it does not ask for one. */
export function enrolmentInAddress(fragment: string): string | null {
  return new URLSearchParams(fragment.replace(/^#/, "")).get("enrol");
}
