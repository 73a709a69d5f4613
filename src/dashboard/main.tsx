import { openStaffPage } from "#ui/open-staff-page.tsx";
import "./dashboard.css";
import "./charts/charts.css";
import { Dashboard } from "#dashboard/frame/Dashboard.tsx";
import { Net } from "#dashboard/frame/Net.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

openStaffPage(
  <Net>
    <Dashboard />
  </Net>,
  { vi, en },
);
