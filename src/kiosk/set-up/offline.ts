import { type Finding, goodIf } from "./finding.ts";

/** A worker takes charge only once every file of the kiosk lies on the tablet. */
export async function lookAtWorker(workers: Pick<ServiceWorkerContainer, "controller"> | null): Promise<Finding> {
  return goodIf(workers?.controller?.state === "activated");
}
