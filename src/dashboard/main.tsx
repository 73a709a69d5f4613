import { openStaffPage } from "#ui/open-staff-page.tsx";
import "./dashboard.css";
import { Dashboard } from "./Dashboard.tsx";
import { Net } from "./Net.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

openStaffPage(
  <Net>
    <Dashboard />
  </Net>,
  { vi, en },
);
