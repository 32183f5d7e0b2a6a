/** What Excel gets to see. The build and the guide take the files from these lines, in this order. */
export * from './columns'
export * from './targets'
export * from './rosters'
