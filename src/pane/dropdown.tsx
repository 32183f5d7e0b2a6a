import * as React from 'react'
import { Dropdown as FabricDropdown, type IDropdownProps, type IDropdownStyles } from 'office-ui-fabric-react/lib/Dropdown'
import { ResponsiveMode } from 'office-ui-fabric-react/lib/ResponsiveMode'

/** As wide as the field: long options go on in a second line. */
const STYLES: Partial<IDropdownStyles> = {
  dropdownOptionText: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '4px 0' },
  dropdownItem: { height: 'auto' },
  dropdownItemSelected: { height: 'auto' },
}

/** A list under its field at every width: what Fabric takes for a telephone, and would cover with a panel without a title, is a pane. */
export function Dropdown(props: IDropdownProps) {
  return <FabricDropdown responsiveMode={ResponsiveMode.large} styles={STYLES} {...props} />
}
