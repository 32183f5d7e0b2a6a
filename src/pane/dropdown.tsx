import * as React from 'react'
import {
  Dropdown as FabricDropdown,
  type IDropdownProps,
  type IDropdownStyleProps,
  type IDropdownStyles,
} from 'office-ui-fabric-react/lib/Dropdown'
import { ResponsiveMode } from 'office-ui-fabric-react/lib/ResponsiveMode'

/** As wide as the field: long options go on in a second line. The edge is for dark grounds, on which no shadow shows. */
const stylesFor = ({ theme }: IDropdownStyleProps): Partial<IDropdownStyles> => ({
  callout: theme && { border: `1px solid ${theme.semanticColors.bodyDivider}` },
  dropdownOptionText: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '4px 0' },
  dropdownItem: { height: 'auto' },
  dropdownItemSelected: { height: 'auto' },
})
/** Ten options or so: what is asked about stays in sight. */
const CALLOUT = { calloutMaxHeight: 340 }

/** A list under its field at every width: what Fabric takes for a telephone, and would cover with a panel without a title, is a pane. */
export function Dropdown(props: IDropdownProps) {
  return <FabricDropdown responsiveMode={ResponsiveMode.large} styles={stylesFor} calloutProps={CALLOUT} {...props} />
}
