// The manifest in the sources stands at the developer's address. These put it, and whatever else names that address, where the add-in will be.

const DEV_HOST = 'https://localhost:3000/'

/**
 * An address with one slash at its end: 'https://example.vn/dean12/'.
 * @param {string} [typed]
 */
function hostOf(typed = DEV_HOST) {
  const host = typed.replace(/\/*$/, '/')
  if (!/^https:\/\/[^/\s?#"<>&]+\/([^\s?#"<>&]*\/)?$/.test(host)) throw new Error(`Office takes an https address of a folder, not ${typed}`)
  return host
}

/** Office takes four numbers and nothing below 1.0: '1.2.3' is 1.2.3.0, and every version before 1.0.0 is 1.0.0.0. */
function manifestVersion(version) {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/).map(Number)
  return major < 1 ? '1.0.0.0' : `${major}.${minor}.${patch}.0`
}

const place = (text, host) => text.replaceAll(DEV_HOST, host)

/** The manifest at another address and version. An AppDomain is an origin: no path. */
function placeManifest(xml, host, version) {
  return place(xml, host)
    .replace(`<AppDomain>${host}<`, `<AppDomain>${new URL(host).origin}<`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`)
}

/** The same add-in with another of its languages as the default one: each string changes places with its override. */
function speak(xml, locale) {
  const now = /<DefaultLocale>([^<]*)<\/DefaultLocale>/.exec(xml)?.[1] ?? ''
  const swapped = new RegExp(`DefaultValue="([^"]*)">((?:(?!</)[^])*?) Locale="${locale}" Value="([^"]*)"`, 'g')
  return xml
    .replace(`<DefaultLocale>${now}<`, `<DefaultLocale>${locale}<`)
    .replace(swapped, (_, before, override, value) => `DefaultValue="${value}">${override} Locale="${now}" Value="${before}"`)
}

module.exports = { DEV_HOST, hostOf, manifestVersion, place, placeManifest, speak }
