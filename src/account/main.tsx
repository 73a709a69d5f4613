import { openStaffPage } from "#ui/open-staff-page.tsx";
import "./account.css";
import { Account } from "./Account.tsx";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

openStaffPage(<Account />, { vi, en });
