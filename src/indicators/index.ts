export * from './settings'
export * from './tally'
