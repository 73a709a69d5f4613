/** What a resting screen shows after its invitation, or instead of it: one thing to load, because three weigh half a kilobyte more. */
export { Asleep } from "./Asleep.tsx";
export { Notices } from "./Notices.tsx";
export { StaffMarks } from "./StaffMarks.tsx";
