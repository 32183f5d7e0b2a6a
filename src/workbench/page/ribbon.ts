import type { AddinManifest, RibbonButton } from './manifest'

export interface RibbonActions {
  showPane(shows: boolean): void
  run(command: string): Promise<unknown>
}

/** The add-in's group of the ribbon, with the buttons that its manifest names. */
export function showRibbon(container: HTMLElement, manifest: AddinManifest, actions: RibbonActions): void {
  const label = document.createElement('span')
  label.className = 'ribbon-label'
  label.textContent = manifest.groupLabel
  container.setAttribute('aria-label', manifest.groupLabel)
  container.replaceChildren(label, ...manifest.buttons.map((button) => ribbonButton(button, actions)))
}

function ribbonButton({ id, label, tip, iconPath, action }: RibbonButton, actions: RibbonActions): HTMLElement {
  const button = document.createElement('button')
  const icon = document.createElement('img')
  icon.src = iconPath
  icon.alt = ''
  button.type = 'button'
  button.title = tip
  button.dataset.control = id
  button.append(icon, label)
  if (action.kind === 'pane') {
    button.setAttribute('aria-pressed', 'true')
    button.addEventListener('click', () => actions.showPane(button.getAttribute('aria-pressed') !== 'true'))
  } else {
    button.addEventListener('click', () => {
      button.disabled = true
      void actions.run(action.name).finally(() => (button.disabled = false))
    })
  }
  return button
}
