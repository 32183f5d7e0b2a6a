/** The real library, by the name that the page's build gives it. */
declare module 'numfmt-original' {
  export * from 'numfmt'
}
