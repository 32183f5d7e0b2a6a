export * from './sheet'
export * from './records'
export * from './values'
