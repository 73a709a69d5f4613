import { accountPage } from "#ui/sign-in-address.ts";
import { useVoice } from "./voice.ts";

/** Says why nothing of this page is for whoever is here, and leads to the page that knows what is. */
export function Elsewhere({ why }: { readonly why: string }) {
  const { say } = useVoice();
  return (
    <div className="banner" role="alert">
      <p>{why}</p>
      <a className="button" href={accountPage}>
        {say("page.account")}
      </a>
    </div>
  );
}
