import { openStaffPage } from "#ui/open-staff-page.tsx";
import "./dashboard.css";
import "./charts/charts.css";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { Net } from "#dashboard/frame/Net.tsx";
import { beginEarly } from "#dashboard/frame/begin-early.ts";
import { vi } from "./words/vi.ts";

beginEarly(window.location.search);
openStaffPage(
  <Net>
    <Dashboard />
  </Net>,
  { vi, en: async () => (await import("./words/en.ts")).en },
);
