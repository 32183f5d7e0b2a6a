export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const attribute = (attributes: string, name: string): string | undefined => {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? undefined : decode(value)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decode = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16))
    if (decimal) return String.fromCodePoint(Number(decimal))
    return ENTITIES[name ?? ''] ?? entity
  })

export const encode = (text: string): string =>
  text.replace(/[&<>"'\n\r\t]/g, (character) => {
    const name = Object.keys(ENTITIES).find((entity) => ENTITIES[entity] === character)
    return name ? `&${name};` : `&#${character.charCodeAt(0)};`
  })

export interface XmlElement {
  readonly attributes: string
  readonly inner: string
}

/** The elements of that name, whatever their prefix; not those inside another one of the same name. */
export const elements = (xml: string, name: string): readonly XmlElement[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'))].map(
    ([, attributes = '', inner = '']) => ({ attributes, inner }),
  )

export const inner = (xml: string, name: string): string => elements(xml, name)[0]?.inner ?? ''

/** Of `<c:gapWidth val="60"/>`: "60". */
export const valueOf = (xml: string, name: string): string | undefined => {
  const [found] = elements(xml, name)
  return found && attribute(found.attributes, 'val')
}
