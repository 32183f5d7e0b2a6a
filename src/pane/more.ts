/** What is not needed for the first result, loaded when it is first looked at. */
export { DataView } from './data/data-view'
export { ForecastView } from './forecast/forecast-view'
export { FunctionsView } from './functions/functions-view'
export { SettingsScreen } from './settings/settings-screen'
