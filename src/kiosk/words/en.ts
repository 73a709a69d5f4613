import { en as filling } from "#ui/tablet/words/en.ts";

/** What the tablet says, in English. */
export const en = {
  ...filling,
  "welcome.title": "Welcome!",
  "welcome.purpose":
    "Your answers show {unit} what is done well and what must be mended, so that citizens and organisations are served better.",
  "welcome.request": "Please answer fully, accurately and frankly.",
  "welcome.duration": "{questions} questions, about {minutes} minutes.",
  "welcome.voluntary":
    "Answering is voluntary and you may stop at any time. Your answers have no effect on how your application is handled.",
  "welcome.anonymity": "No name, phone number or application number is recorded. Those who served you cannot see your answers.",
  "welcome.confidential": "The information you give in this form is kept confidential as the rules require.",
  "welcome.recorded-title": "What is recorded?",
  "welcome.start": "Begin",
  "welcome.decline": "No, thank you",
  "idle.title": "Do you need more time?",
  "idle.body": "The screen returns to the start in {seconds} seconds, to keep your answers private.",
  "idle.extend": "I need more time",
  "idle.finish": "Finish",
  "idle.partial-kept": "The answers you gave are kept.",
  "idle.seconds": "seconds",
  "saved.saving": "Saving…",
  "save.failed": "The form could not be saved. Please tell a member of staff.",
  "save.failed-staff": "The tablet is full or its storage failed. This form is NOT saved.",
  "save.again": "Try to save again",
  "bundle.title": "No questionnaire has reached this tablet yet",
  "bundle.body": "The tablet is asking the server and tries again by itself. Please check the network if this takes long.",
  "part.missing": "This part did not open.",
  "part.missing-hint":
    "Forms on the tablet are safe. It tries again when nobody uses it; if that does not help, please tell whoever looks after it.",
  "save.status": "Staff: state of the tablet",
  "waiting.title": "Please tell us how you were served",
  "waiting.length": "About {minutes} minutes. No name or phone number is asked.",
  "launcher.invite": "Invite to rate",
  "waiting.staff": "Staff",
  "waiting.for-staff": "For staff",
  "assisted.offer": "Have a member of staff read to me",
  "assisted.notice":
    "The helper only reads the questions and presses the level you choose, and suggests nothing. The helper will know what you choose. The form will be marked “assisted”.",
};
