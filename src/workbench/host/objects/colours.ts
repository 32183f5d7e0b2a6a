import { ApiError } from '../wire'

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
}

/** `#RGB`, `#RRGGBB`, `RRGGBB` or one of the plain names become `#RRGGBB`; anything else is an invalid argument. */
export const readColour = (value: unknown, location: string): string => {
  const text = String(value).trim()
  const named = NAMED[text.toLowerCase()]
  if (named) return named
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1]
  if (!hex) throw new ApiError('InvalidArgument', location)
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  return `#${full.toUpperCase()}`
}
