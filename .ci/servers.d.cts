export function fillServer(text: string, host: string, hashed?: readonly string[]): string
