import type { Subject } from "./picture-book.ts";
import { pageFaults, type WorkshopForm } from "./workshop-book.ts";

/** Pictures of the manager's pages: what is in sight when a page opens. */
export const theDashboard: Subject<WorkshopForm> = {
  sizes: { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } },
  usual: "desk",
  unlessSaid: ["desk", "phone"],
  head: `# Every page of the dashboard

Made by \`tests/journeys/dashboard-pictures.test.ts\`, half the size of the screens: \`npm run pictures\` opens every page and makes them anew; \`npm test\` opens the six questions on a phone, and fails when a picture is missing here or shows no page.
The province, its people and its numbers are made up; it is Thursday, 19 November 2026, 9:42. Names say the page, its state, the form and the language where it is English. The tablet has [a sheet of its own](../README.md), and so has [the workshop](../workshop/README.md).
`,
  mostBytes: 4_000_000,
  faultsOf: (page) => page.evaluate(pageFaults),
};
