import { createTheme, type ITheme } from 'office-ui-fabric-react/lib/Styling'

export type PaneTheme = 'light' | 'dark'

const FONT = { fontFamily: '"Segoe UI", "Segoe UI Web (West European)", "Noto Sans", system-ui, sans-serif' }

/** Office's own light and dark surfaces. pane.css holds the same colours for what Fabric does not draw. */
export const FABRIC_THEMES: Readonly<Record<PaneTheme, ITheme>> = {
  light: createTheme({
    defaultFontStyle: FONT,
    palette: {
      themePrimary: '#0f6cbd',
      themeDarkAlt: '#115ea3',
      themeDark: '#0f548c',
      themeDarker: '#0c3b5e',
      themeSecondary: '#2886de',
      themeTertiary: '#62abf5',
      themeLight: '#b4d6fa',
      themeLighter: '#ebf3fc',
      themeLighterAlt: '#f5f9fe',
      neutralPrimary: '#242424',
      neutralSecondary: '#616161',
      neutralTertiary: '#8a8a8a',
    },
  }),
  dark: createTheme({
    defaultFontStyle: FONT,
    isInverted: true,
    palette: {
      themePrimary: '#479ef5',
      themeDarkAlt: '#62abf5',
      themeDark: '#77b7f7',
      themeDarker: '#96c6fa',
      themeSecondary: '#2886de',
      themeTertiary: '#115ea3',
      themeLight: '#0c3b5e',
      themeLighter: '#082338',
      themeLighterAlt: '#061724',
      black: '#ffffff',
      white: '#292929',
      neutralDark: '#f5f5f5',
      neutralPrimary: '#ffffff',
      neutralPrimaryAlt: '#e6e6e6',
      neutralSecondary: '#d6d6d6',
      neutralSecondaryAlt: '#bdbdbd',
      neutralTertiary: '#adadad',
      neutralTertiaryAlt: '#707070',
      neutralQuaternary: '#616161',
      neutralQuaternaryAlt: '#525252',
      neutralLight: '#474747',
      neutralLighter: '#3d3d3d',
      neutralLighterAlt: '#333333',
      redDark: '#eeacb2',
    },
    semanticColors: {
      errorText: '#eeacb2',
      errorBackground: '#3f1011',
      errorIcon: '#eeacb2',
      warningBackground: '#411200',
      warningIcon: '#f4bfab',
      severeWarningBackground: '#411200',
      severeWarningIcon: '#f4bfab',
      successBackground: '#052505',
      successIcon: '#9fd89f',
      infoBackground: '#333333',
      infoIcon: '#d6d6d6',
      messageText: '#ffffff',
      messageLink: '#96c6fa',
      messageLinkHovered: '#ffffff',
    },
  }),
}
