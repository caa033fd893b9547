/** What this uses of Trusted Types, which the library of types does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string | null }): unknown;
}

declare global {
  interface Window {
    trustedTypes?: TrustedTypes;
  }
}

/**
 * An address that may become a program (a worker, a service worker): one of this site.
 * @param origin as `location.origin` has it
 * @returns null for any other, `blob:` and `data:` too
 */
export const ownAddress = (address: string, base: string, origin: string): string | null =>
  new URL(address, base).href.startsWith(`${origin}/`) ? address : null;

/**
 * The one rule by which texts become programs where the security policy asks for one
 * (`require-trusted-types-for`): addresses of this site. None ever becomes markup or code.
 */
export const trustOwnScripts = () =>
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => ownAddress(address, location.href, origin),
  });
