export * from './indicator'
export * from './register'
