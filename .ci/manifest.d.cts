export const DEV_HOST: string
export function hostOf(typed?: string): string
export function manifestVersion(version: string): string
export function place(text: string, host: string): string
export function placeManifest(xml: string, host: string, version: string): string
export function speak(xml: string, locale: string): string
