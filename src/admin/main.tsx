import { openStaffPage } from "#ui/open-staff-page.tsx";
import "./admin.css";
import "./integrity/integrity.css";
import { Admin } from "./Admin.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

openStaffPage(<Admin />, { vi, en });
