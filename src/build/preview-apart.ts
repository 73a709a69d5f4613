import { join } from "node:path";
import type { Plugin } from "vite";

/** Builds the tablet on which a draft is tried apart from the staff's pages: a common file would bring their style sheets into it. */
export function previewApart({ house }: { house: string }): Plugin {
  return {
    name: "preview-apart",
    apply: "build",
    config: () => ({
      environments: {
        preview: {
          consumer: "client",
          build: {
            // The staff's pages are built first.
            emptyOutDir: false,
            copyPublicDir: false,
            rolldownOptions: { input: { preview: join(house, "src/admin/preview/index.html") } },
          },
        },
      },
    }),
  };
}
