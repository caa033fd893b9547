/** An origin in a list of some: `https://host`, or `https://*.domain` for every host below a domain. */
export function isListed(origin: string, list: readonly string[]): boolean {
  return list.some((each) => {
    const [scheme = '', domain] = each.split('*');
    // What stands for the star is the whole of one or more names, and nothing but names.
    return domain === undefined
      ? each === origin
      : origin.startsWith(scheme) &&
          origin.endsWith(domain) &&
          /^[\w-]+(\.[\w-]+)*$/.test(origin.slice(scheme.length, -domain.length));
  });
}
