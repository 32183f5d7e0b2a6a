/** What the page needs of the add-in's own manifest: who it is, where its files are, which buttons it puts on the ribbon. */
export interface AddinManifest {
  readonly id: string
  readonly version: string
  readonly displayName: string
  readonly namespace: string
  /** Paths on this page's origin: the manifest may name another host or port. */
  readonly pagePath: string
  readonly functionsPath: string
  readonly groupLabel: string
  readonly buttons: readonly RibbonButton[]
}

export interface RibbonButton {
  readonly id: string
  readonly label: string
  readonly tip: string
  readonly iconPath: string
  readonly action: { readonly kind: 'pane' } | { readonly kind: 'command'; readonly name: string }
}

/** Throws, naming what is missing, when the manifest is not of the kind this page can host. */
export function readManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const all = (parent: ParentNode, name: string): Element[] =>
    [...parent.querySelectorAll('*')].filter((element) => element.localName === name)
  const one = (parent: ParentNode, name: string): Element => {
    const [element] = all(parent, name)
    if (!element) throw new Error(`The manifest has no ${name}`)
    return element
  }
  const resources = new Map<string, string>()
  for (const resource of one(document, 'Resources').querySelectorAll('[id]'))
    resources.set(resource.id, resource.getAttribute('DefaultValue') ?? '')
  const resource = (parent: ParentNode, name: string): string => resources.get(one(parent, name).getAttribute('resid') ?? '') ?? ''
  const path = (address: string): string => new URL(address).pathname
  const functions = all(document, 'ExtensionPoint').find((point) => point.getAttribute('xsi:type') === 'CustomFunctions')
  if (!functions) throw new Error('The manifest has no CustomFunctions')
  const group = one(document, 'Group')
  return {
    id: one(document, 'Id').textContent ?? '',
    version: one(document, 'Version').textContent ?? '',
    displayName: one(document, 'DisplayName').getAttribute('DefaultValue') ?? '',
    namespace: resource(functions, 'Namespace'),
    pagePath: path(resource(one(functions, 'Page'), 'SourceLocation')),
    functionsPath: path(resource(one(functions, 'Metadata'), 'SourceLocation')),
    groupLabel: resource(group, 'Label'),
    buttons: all(group, 'Control').map((control) => {
      const icons = all(control, 'Image')
      const icon = icons.find((image) => image.getAttribute('size') === '32') ?? icons[0]
      const isCommand = one(control, 'Action').getAttribute('xsi:type') === 'ExecuteFunction'
      return {
        id: control.id,
        label: resource(control, 'Label'),
        tip: resource(one(control, 'Supertip'), 'Description'),
        iconPath: path(resources.get(icon?.getAttribute('resid') ?? '') ?? location.href),
        action: isCommand ? { kind: 'command', name: one(control, 'FunctionName').textContent ?? '' } : { kind: 'pane' },
      }
    }),
  }
}
